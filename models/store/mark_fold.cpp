// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mark_fold.h"

#include <cstring>

namespace hocba::store {

namespace {

constexpr std::size_t blockSize = std::size_t(1) << 20;

/// The small part of CBOR that event bodies use; every step checks the bounds.
class Reader
{
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    /// Major type (0 number, 2 bytes, 3 text, 4 array, 5 map, 7 simple) and its argument.
    bool head(unsigned &major, std::uint64_t &argument)
    {
        if (m_at >= m_bytes.size()) {
            return false;
        }
        const auto first = static_cast<unsigned char>(m_bytes[m_at++]);
        major = first >> 5U;
        const unsigned small = first & 0x1fU;
        if (small < 24) {
            argument = small;
            return true;
        }
        if (small > 27) {
            return false; // no indefinite lengths
        }
        const std::size_t count = std::size_t(1) << (small - 24U);
        if (m_bytes.size() - m_at < count) {
            return false;
        }
        argument = 0;
        for (std::size_t i = 0; i < count; ++i) {
            argument = (argument << 8U) | static_cast<unsigned char>(m_bytes[m_at++]);
        }
        return true;
    }

    bool string(unsigned wanted, std::string_view &text)
    {
        unsigned major = 0;
        std::uint64_t length = 0;
        if (!head(major, length) || major != wanted || m_bytes.size() - m_at < length) {
            return false;
        }
        text = m_bytes.substr(m_at, length);
        m_at += length;
        return true;
    }

    bool number(std::int64_t &value)
    {
        unsigned major = 0;
        std::uint64_t argument = 0;
        if (!head(major, argument) || major > 1 || argument > std::uint64_t(INT64_MAX)) {
            return false;
        }
        value = major == 0 ? static_cast<std::int64_t>(argument) : -1 - static_cast<std::int64_t>(argument);
        return true;
    }

    bool skip(int depth = 0)
    {
        unsigned major = 0;
        std::uint64_t argument = 0;
        if (depth > 16 || !head(major, argument)) {
            return false;
        }
        if (major == 2 || major == 3) {
            if (m_bytes.size() - m_at < argument) {
                return false;
            }
            m_at += argument;
        }
        const std::uint64_t items = major == 4 ? argument : major == 5 ? 2 * argument : 0;
        if (items > m_bytes.size()) {
            return false;
        }
        for (std::uint64_t i = 0; i < items; ++i) {
            if (!skip(depth + 1)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] std::string_view from(std::size_t start) const { return m_bytes.substr(start, m_at - start); }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

bool readMark(Reader &reader, BodySlices &slices)
{
    unsigned major = 0;
    std::uint64_t count = 0;
    if (!reader.head(major, count) || major != 4 || count != slices.mark.size()) {
        return false;
    }
    const std::size_t start = reader.at();
    for (std::size_t i = 0; i < slices.mark.size(); ++i) {
        if (!reader.string(3, slices.mark.at(i))) {
            return false;
        }
        if (i == 3) {
            slices.sheetKey = reader.from(start);
        } else if (i == 5) {
            slices.cellKey = reader.from(start);
        }
    }
    slices.isMark = true;
    return true;
}

bool readEntry(Reader &reader, std::string_view key, BodySlices &slices)
{
    if (key == "dev") {
        return reader.string(2, slices.device);
    }
    if (key == "n") {
        return reader.number(slices.number);
    }
    if (key == "prev") {
        return reader.string(2, slices.previous);
    }
    if (key == "act") {
        return reader.string(3, slices.actor);
    }
    if (key == "at") {
        return reader.number(slices.at);
    }
    if (key == "t") {
        return reader.string(3, slices.type);
    }
    if (key == "base") {
        return reader.string(2, slices.base);
    }
    if (key == "corr") {
        return reader.string(3, slices.correction);
    }
    return key == "m" ? readMark(reader, slices) : reader.skip();
}

} // namespace

std::optional<BodySlices> sliceBody(QByteArrayView body)
{
    Reader reader(std::string_view(body.data(), static_cast<std::size_t>(body.size())));
    unsigned major = 0;
    std::uint64_t entries = 0;
    BodySlices slices;
    if (!reader.head(major, entries) || major != 5) {
        return std::nullopt;
    }
    for (std::uint64_t i = 0; i < entries; ++i) {
        std::string_view key;
        if (!reader.string(3, key) || !readEntry(reader, key, slices)) {
            return std::nullopt;
        }
    }
    if (!reader.atEnd() || slices.type.empty()) {
        return std::nullopt;
    }
    return slices;
}

MarkFold::MarkFold() : m_places(1024), m_free(blockSize)
{
}

std::size_t MarkFold::placeOf(std::string_view key) const
{
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view> {}(key));
    const std::size_t mask = m_places.size() - 1;
    std::size_t place = hash & mask;
    while (m_places[place].index != 0
           && (m_places[place].hash != hash || m_cells[m_places[place].index - 1].key != key)) {
        place = (place + 1) & mask;
    }
    return place;
}

void MarkFold::grow()
{
    std::vector<Place> bigger(m_places.size() * 2);
    const std::size_t mask = bigger.size() - 1;
    for (const Place &old : m_places) {
        if (old.index != 0) {
            std::size_t place = old.hash & mask;
            while (bigger[place].index != 0) {
                place = (place + 1) & mask;
            }
            bigger[place] = old;
        }
    }
    m_places = std::move(bigger);
}

MarkFold::Cell *MarkFold::find(std::string_view cellKey)
{
    const std::uint32_t index = m_places[placeOf(cellKey)].index;
    return index == 0 ? nullptr : &m_cells[index - 1];
}

std::string_view MarkFold::keep(std::string_view text)
{
    if (text.size() > blockSize) {
        return {};
    }
    if (m_free + text.size() > blockSize || m_blocks.empty()) {
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(blockSize));
        m_free = 0;
    }
    char *place = m_blocks.back().get() + m_free;
    std::memcpy(place, text.data(), text.size());
    m_free += text.size();
    return { place, text.size() };
}

MarkFold::Outcome MarkFold::apply(const BodySlices &event, std::int64_t seq, const Ids &ids, Cell &before)
{
    const std::string_view newValue = event.mark[7];
    const std::size_t place = placeOf(event.cellKey);
    const std::uint32_t index = m_places[place].index;
    before = index == 0 ? Cell {} : m_cells[index - 1];
    if (before.value == newValue && event.correction.empty()) {
        return Outcome::Same;
    }
    const auto beforeIndex = static_cast<std::size_t>(before.seq) - 1;
    const bool fromCurrent = before.seq == 0
        ? event.base.empty()
        : event.base == std::string_view(ids.at(beforeIndex).data(), ids.at(beforeIndex).size());
    if (!fromCurrent) {
        return Outcome::Conflict;
    }
    if (event.mark[6] != before.value) {
        return Outcome::Broken;
    }
    if (index != 0) {
        Cell &cell = m_cells[index - 1];
        cell.value = keep(newValue);
        cell.seq = seq;
        return Outcome::Applied;
    }
    m_cells.push_back({ keep(event.cellKey), keep(newValue), seq, false });
    m_places[place] = { static_cast<std::uint32_t>(std::hash<std::string_view> {}(event.cellKey)),
                        static_cast<std::uint32_t>(m_cells.size()) };
    if (m_cells.size() * 2 > m_places.size()) {
        grow();
    }
    return Outcome::Applied;
}

} // namespace hocba::store
