// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace hocba::store {

// Marks are nearly all of a school's events. The audit therefore reads their bodies in place and folds them in memory,
// instead of parsing each into a tree and writing it into a table again.

/// What the audit needs of one event's body, as slices of it. Texts are the raw UTF-8.
struct BodySlices {
    std::string_view device, previous, actor, type, base, correction; ///< `base`: raw id, 32 bytes
    std::int64_t number = 0;
    std::int64_t at = 0;
    bool isMark = false;
    std::string_view sheetKey; ///< encoded year, term, class, subject: one entry window
    std::string_view cellKey;  ///< the same with pupil and column
    std::array<std::string_view, 9> mark; ///< the nine texts of a mark.set
};

/// Reads a body without copying; nothing when it is not what encodeEvent writes.
[[nodiscard]] std::optional<BodySlices> sliceBody(QByteArrayView body);

/// The cells as the log leaves them: a hash table of slices, since a school has half a million and each is looked up
/// twice.
class MarkFold
{
public:
    struct Cell {
        std::string_view key, value; ///< live in the fold
        std::int64_t seq = 0;
        bool seen = false; ///< for the comparison with the table
    };
    enum class Outcome {
        Applied,  ///< the value is now this event's
        Same,     ///< the value was there already
        Conflict, ///< made from another value
        Broken    ///< the old value it names is not what stood there
    };
    using Ids = std::vector<std::array<char, 32>>; ///< ids by event number, from 0

    MarkFold();
    /// Folds one event in; `before` is what stood there (seq 0: nothing).
    [[nodiscard]] Outcome apply(const BodySlices &event, std::int64_t seq, const Ids &ids, Cell &before);
    /// Nothing for a cell no event has set.
    [[nodiscard]] Cell *find(std::string_view cellKey);
    /// In the order in which they were first set.
    [[nodiscard]] const std::vector<Cell> &cells() const noexcept { return m_cells; }

private:
    struct Place {
        std::uint32_t hash = 0;
        std::uint32_t index = 0; ///< in m_cells, plus one; 0: free
    };
    [[nodiscard]] std::size_t placeOf(std::string_view key) const;
    void grow();
    [[nodiscard]] std::string_view keep(std::string_view text);

    std::vector<Cell> m_cells;
    std::vector<Place> m_places; ///< open addressing; a power of two, at most half full
    std::vector<std::unique_ptr<char[]>> m_blocks; ///< keys and values, never moved
    std::size_t m_free = 0;
};

} // namespace hocba::store
