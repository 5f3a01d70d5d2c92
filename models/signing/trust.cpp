// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/trust.h"

#include "models/signing/openssl_support.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace hocba::signing {

using namespace Qt::StringLiterals;

struct Trust::Data {
    StorePtr store { X509_STORE_new() };
    std::vector<X509Ptr> roots;
    std::vector<X509Ptr> intermediates;
    std::vector<CrlPtr> crls;
};

namespace {

struct Path {
    QList<int> errors;             ///< X509_V_ERR_*, each once
    std::vector<X509Ptr> chain;    ///< leaf first, as far as it could be built
};

// Remembers the error and goes on, so that an expired certificate of a stranger is called both.
int collectErrors(int ok, X509_STORE_CTX *context)
{
    auto *errors = static_cast<QList<int> *>(X509_STORE_CTX_get_ex_data(context, 0));
    const int error = X509_STORE_CTX_get_error(context);
    if (ok == 0 && errors && !errors->contains(error)) {
        errors->append(error);
    }
    return 1;
}

Path buildPath(X509_STORE *store, X509 *leaf, const std::vector<X509Ptr> &given, const std::vector<X509Ptr> &own,
               Instant at)
{
    Path path;
    const X509StackPtr untrusted(sk_X509_new_null());
    for (const auto *list : { &given, &own }) {
        for (const X509Ptr &certificate : *list) {
            sk_X509_push(untrusted.get(), certificate.get());
        }
    }
    const StoreContextPtr context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store, leaf, untrusted.get()) != 1) {
        path.errors.append(X509_V_ERR_UNSPECIFIED);
        return path;
    }
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(parameters, static_cast<std::time_t>(at.ms / 1000));
    X509_VERIFY_PARAM_set_depth(parameters, 8);
    // Weak algorithms are told apart by judgeAlgorithms.
    X509_VERIFY_PARAM_set_auth_level(parameters, 0);
    X509_STORE_CTX_set_ex_data(context.get(), 0, &path.errors);
    X509_STORE_CTX_set_verify_cb(context.get(), collectErrors);
    if (X509_verify_cert(context.get()) <= 0 && path.errors.isEmpty()) {
        path.errors.append(X509_V_ERR_UNSPECIFIED);
    }
    const STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(context.get());
    for (int i = 0; i < sk_X509_num(chain); ++i) {
        X509 *certificate = sk_X509_value(chain, i);
        X509_up_ref(certificate);
        path.chain.emplace_back(certificate);
    }
    ERR_clear_error();
    return path;
}

QString nameOf(const X509 *certificate)
{
    const auto parsed = Certificate::parse(derOf(certificate));
    return parsed ? parsed->commonName : QString();
}

bool isWeakSignature(int signatureNid)
{
    int digest = NID_undef;
    int key = NID_undef;
    if (OBJ_find_sigid_algs(signatureNid, &digest, &key) != 1) {
        return true; // an algorithm nobody knows proves nothing
    }
    return digest == NID_sha1 || digest == NID_md5 || digest == NID_md4 || digest == NID_md2 || digest == NID_ripemd160
        || digest == NID_md5_sha1;
}

bool isWeakKey(const X509 *certificate)
{
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (!key) {
        return true;
    }
    const int bits = EVP_PKEY_get_bits(key);
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA ? bits < 2048 : bits < 250;
}

void judgePath(const Path &path, bool haveRoots, const Certificate &leaf, Verdict &verdict)
{
    for (const int error : path.errors) {
        switch (error) {
        // Times are judged certificate by certificate: OpenSSL does not look at all of them on a broken path.
        case X509_V_ERR_CERT_HAS_EXPIRED:
        case X509_V_ERR_CERT_NOT_YET_VALID: break;
        default:
            if (haveRoots) {
                verdict.add("certificate.untrusted"_L1, leaf.commonName);
            }
        }
    }
    if (!haveRoots) {
        verdict.doubt("trust.no_roots"_L1, leaf.commonName);
    }
}

void judgeCertificates(const Path &path, Instant at, Verdict &verdict)
{
    for (size_t i = 0; i < path.chain.size(); ++i) {
        X509 *certificate = path.chain[i].get();
        if (msOf(X509_get0_notAfter(certificate)) < at.ms) {
            verdict.add("certificate.expired"_L1, nameOf(certificate));
        }
        if (msOf(X509_get0_notBefore(certificate)) > at.ms) {
            verdict.add("certificate.not_yet_valid"_L1, nameOf(certificate));
        }
        // What a root signed itself with proves nothing either way.
        const bool isRoot = i > 0 && X509_check_issued(certificate, certificate) == X509_V_OK;
        if (isWeakKey(certificate) || (!isRoot && isWeakSignature(X509_get_signature_nid(certificate)))) {
            verdict.add("algorithm.weak"_L1, nameOf(certificate));
        }
    }
}

struct Revocation {
    bool listFound = false;
    qint64 goodUntil = -1; ///< end of the newest list
    qint64 revokedAt = -1;
};

bool signedBy(X509_CRL *crl, X509 *issuer)
{
    return X509_NAME_cmp(X509_CRL_get_issuer(crl), X509_get_subject_name(issuer)) == 0
        && (X509_get_key_usage(issuer) & KU_CRL_SIGN) != 0 && !isWeakSignature(X509_CRL_get_signature_nid(crl))
        && X509_CRL_verify(crl, X509_get0_pubkey(issuer)) == 1;
}

void readEntry(X509_CRL *crl, X509 *certificate, bool newest, Revocation &revocation)
{
    X509_REVOKED *entry = nullptr;
    // 2 means "taken off the list again".
    if (X509_CRL_get0_by_cert(crl, &entry, certificate) != 1) {
        return;
    }
    const std::unique_ptr<ASN1_ENUMERATED, Freer<ASN1_ENUMERATED_free>> reason(
        static_cast<ASN1_ENUMERATED *>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    // Authorities drop expired certificates from later lists, so older lists count; but a hold may have been lifted.
    if (!newest && reason && ASN1_ENUMERATED_get(reason.get()) == CRL_REASON_CERTIFICATE_HOLD) {
        return;
    }
    const qint64 when = msOf(X509_REVOKED_get0_revocationDate(entry));
    revocation.revokedAt = revocation.revokedAt < 0 ? when : std::min(revocation.revokedAt, when);
}

// Lists signed by `issuer`, newest first.
std::vector<X509_CRL *> listsOf(X509 *issuer, const std::vector<const std::vector<CrlPtr> *> &sources)
{
    std::vector<X509_CRL *> lists;
    for (const auto *source : sources) {
        for (const CrlPtr &crl : *source) {
            if (signedBy(crl.get(), issuer)) {
                lists.push_back(crl.get());
            }
        }
    }
    std::ranges::sort(lists, std::ranges::greater {},
                      [](const X509_CRL *crl) { return msOf(X509_CRL_get0_lastUpdate(crl)); });
    ERR_clear_error();
    return lists;
}

Revocation revocationOf(X509 *certificate, X509 *issuer, const std::vector<const std::vector<CrlPtr> *> &sources)
{
    Revocation revocation;
    for (X509_CRL *crl : listsOf(issuer, sources)) {
        readEntry(crl, certificate, !revocation.listFound, revocation);
        if (!revocation.listFound) {
            revocation.listFound = true;
            revocation.goodUntil = msOf(X509_CRL_get0_nextUpdate(crl));
        }
    }
    return revocation;
}

void judgeRevocation(const Path &path, const std::vector<const std::vector<CrlPtr> *> &sources, Instant at,
                     Verdict &verdict)
{
    for (size_t i = 0; i + 1 < path.chain.size(); ++i) {
        X509 *certificate = path.chain[i].get();
        const Revocation revocation = revocationOf(certificate, path.chain[i + 1].get(), sources);
        if (revocation.revokedAt >= 0) {
            if (revocation.revokedAt <= at.ms) {
                verdict.add("certificate.revoked"_L1, nameOf(certificate));
            } else {
                verdict.warn("certificate.revoked_since"_L1, nameOf(certificate));
            }
        } else if (!revocation.listFound || (revocation.goodUntil >= 0 && revocation.goodUntil < at.ms)) {
            verdict.warn("revocation.unknown"_L1, nameOf(certificate));
        }
    }
}

std::vector<X509Ptr> certificatesOf(const QList<QByteArray> &ders)
{
    std::vector<X509Ptr> list;
    for (const QByteArray &der : ders) {
        if (X509Ptr certificate = certificateFromDer(der)) {
            list.push_back(std::move(certificate));
        }
    }
    ERR_clear_error();
    return list;
}

std::vector<CrlPtr> crlsOf(const QList<QByteArray> &ders)
{
    std::vector<CrlPtr> list;
    for (const QByteArray &der : ders) {
        if (CrlPtr crl = crlFromDer(der)) {
            list.push_back(std::move(crl));
        }
    }
    ERR_clear_error();
    return list;
}

struct InfoFreer {
    void operator()(STACK_OF(X509_INFO) * stack) const { sk_X509_INFO_pop_free(stack, X509_INFO_free); }
};

} // namespace

Trust::Trust() : m_data(std::make_shared<const Data>())
{
}

Result<Trust> Trust::fromPem(const QList<QByteArray> &bundles)
{
    const auto data = std::make_shared<Data>();
    for (const QByteArray &bundle : bundles) {
        const BioPtr bio = bioOver(bundle);
        const std::unique_ptr<STACK_OF(X509_INFO), InfoFreer> infos(
            PEM_X509_INFO_read_bio(bio.get(), nullptr, nullptr, nullptr));
        ERR_clear_error();
        if (!infos || sk_X509_INFO_num(infos.get()) == 0) {
            return fail("trust.unreadable"_L1);
        }
        for (int i = 0; i < sk_X509_INFO_num(infos.get()); ++i) {
            X509_INFO *info = sk_X509_INFO_value(infos.get(), i);
            if (X509Ptr certificate { std::exchange(info->x509, nullptr) }) {
                const bool isRoot
                    = X509_self_signed(certificate.get(), 1) == 1 && X509_check_ca(certificate.get()) == 1;
                if (isRoot) {
                    X509_STORE_add_cert(data->store.get(), certificate.get());
                }
                (isRoot ? data->roots : data->intermediates).push_back(std::move(certificate));
            }
            if (CrlPtr crl { std::exchange(info->crl, nullptr) }) {
                data->crls.push_back(std::move(crl));
            }
        }
    }
    ERR_clear_error();
    Trust trust;
    trust.m_data = data;
    return trust;
}

bool Trust::hasRoots() const
{
    return !m_data->roots.empty();
}

QList<Certificate> Trust::roots() const
{
    QList<Certificate> list;
    for (const X509Ptr &root : m_data->roots) {
        if (auto parsed = Certificate::parse(derOf(root.get()))) {
            list.append(*parsed);
        }
    }
    return list;
}

Verdict Trust::judge(const Certificate &certificate, const QList<QByteArray> &chainDer,
                     const QList<QByteArray> &extraCrlsDer, Instant at) const
{
    Verdict verdict;
    const X509Ptr leaf = certificateFromDer(certificate.der);
    if (!leaf) {
        verdict.add("certificate.untrusted"_L1, certificate.commonName);
        return verdict;
    }
    const std::vector<X509Ptr> given = certificatesOf(chainDer);
    const std::vector<CrlPtr> extra = crlsOf(extraCrlsDer);
    const Path path = buildPath(m_data->store.get(), leaf.get(), given, m_data->intermediates, at);
    judgePath(path, hasRoots(), certificate, verdict);
    judgeCertificates(path, at, verdict);
    if (!certificate.maySign || certificate.isAuthority) {
        verdict.add("certificate.not_for_signing"_L1, certificate.commonName);
    }
    if (hasRoots() && !verdict.has("certificate.untrusted"_L1)) {
        judgeRevocation(path, { &m_data->crls, &extra }, at, verdict);
    }
    return verdict;
}

Verdict Trust::judgeCarried(const QList<QByteArray> &chainDer, const QList<QByteArray> &crlsDer) const
{
    Verdict verdict;
    const std::vector<X509Ptr> chain = certificatesOf(chainDer);
    const std::vector<CrlPtr> crls = crlsOf(crlsDer);
    if (std::ssize(chain) != chainDer.size() || std::ssize(crls) != crlsDer.size()) {
        verdict.add("signature.carried_damaged"_L1);
    }
    const auto isSigned = [&](const auto &verify) {
        return std::ranges::any_of(std::array { &chain, &m_data->intermediates, &m_data->roots },
                                   [&](const auto *list) {
                                       return std::ranges::any_of(*list, [&](const X509Ptr &issuer) {
                                           return verify(X509_get0_pubkey(issuer.get())) == 1;
                                       });
                                   });
    };
    for (const X509Ptr &certificate : chain) {
        if (!isSigned([&](EVP_PKEY *key) { return key ? X509_verify(certificate.get(), key) : 0; })) {
            verdict.add("signature.carried_damaged"_L1, nameOf(certificate.get()));
        }
    }
    for (const CrlPtr &crl : crls) {
        if (!isSigned([&](EVP_PKEY *key) { return key ? X509_CRL_verify(crl.get(), key) : 0; })) {
            verdict.add("signature.carried_damaged"_L1, u"CRL"_s);
        }
    }
    ERR_clear_error();
    return verdict;
}

QList<QByteArray> Trust::crlsFor(const Signer &signer) const
{
    QList<QByteArray> ders;
    const X509Ptr leaf = certificateFromDer(signer.certificateDer());
    if (!leaf) {
        return ders;
    }
    const std::vector<X509Ptr> given = certificatesOf(signer.chainDer());
    const Path path = buildPath(m_data->store.get(), leaf.get(), given, m_data->intermediates,
                                { msOf(X509_get0_notBefore(leaf.get())) });
    for (size_t i = 1; i < path.chain.size(); ++i) {
        const auto lists = listsOf(path.chain[i].get(), { &m_data->crls });
        if (!lists.empty()) {
            ders.append(derOf(lists.front()));
        }
    }
    return ders;
}

Status checkMaySign(const Signer &signer, const Trust &trust, CertificateRole role, Instant at)
{
    HOCBA_TRY_VALUE(certificate, Certificate::parse(signer.certificateDer()));
    const Verdict verdict = trust.judge(certificate, signer.chainDer(), {}, at);
    for (const Cause &cause : verdict.causes) {
        if (cause.weight > VerdictStatus::Warning) {
            return Error { cause.code, cause.detail };
        }
    }
    const CertificateRole held = certificate.role();
    // Heads of a school teach some hours each week and sign their own part with their one certificate.
    const bool teaches
        = held == CertificateRole::Teacher || held == CertificateRole::Principal || held == CertificateRole::Deputy;
    if (role == CertificateRole::Teacher ? !teaches : held != role) {
        return fail("certificate.wrong_role"_L1, toCode(held));
    }
    return {};
}

} // namespace hocba::signing
