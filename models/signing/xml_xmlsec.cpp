// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/xml_xmlsec.h"

#include "models/signing/openssl_support.h"

#include <openssl/err.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/openssl/app.h>
#include <xmlsec/openssl/crypto.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

// Stays initialised until the process ends: xmlsec has no way to know who else uses it.
bool xmlsecReady()
{
    static const bool ready = [] {
        if (xmlSecInit() < 0 || xmlSecCheckVersion() != 1) {
            return false;
        }
        xmlSecErrorsDefaultCallbackEnableOutput(0); // what is wrong is told by our codes, not on stderr
        return xmlSecOpenSSLAppInit(nullptr) >= 0 && xmlSecOpenSSLInit() >= 0;
    }();
    return ready;
}

struct ContextFreer {
    void operator()(xmlSecDSigCtx *context) const { xmlSecDSigCtxDestroy(context); }
};

// A second fence behind our own look at the algorithms.
bool restrictAlgorithms(xmlSecDSigCtx *context)
{
    context->enabledReferenceUris = xmlSecTransformUriTypeEmpty | xmlSecTransformUriTypeSameDocument;
    for (xmlSecTransformId id : { xmlSecTransformExclC14NId, xmlSecTransformEnvelopedId, xmlSecTransformSha256Id,
                                  xmlSecTransformSha384Id, xmlSecTransformSha512Id }) {
        if (xmlSecDSigCtxEnableReferenceTransform(context, id) < 0) {
            return false;
        }
    }
    for (xmlSecTransformId id : { xmlSecTransformExclC14NId, xmlSecTransformRsaSha256Id, xmlSecTransformRsaSha384Id,
                                  xmlSecTransformRsaSha512Id, xmlSecTransformEcdsaSha256Id,
                                  xmlSecTransformEcdsaSha384Id, xmlSecTransformEcdsaSha512Id }) {
        if (xmlSecDSigCtxEnableSignatureTransform(context, id) < 0) {
            return false;
        }
    }
    return true;
}

// True when a reference was found whose content has changed; xmlsec stops at the first one.
bool reportChangedReference(xmlSecDSigCtx *context, Verdict &verdict)
{
    xmlSecPtrList *references = &context->signedInfoReferences;
    for (xmlSecSize i = 0; i < xmlSecPtrListGetSize(references); ++i) {
        const auto *reference = static_cast<xmlSecDSigReferenceCtx *>(xmlSecPtrListGetItem(references, i));
        if (reference && reference->status == xmlSecDSigStatusInvalid) {
            verdict.add("xml.digest_mismatch"_L1, QString::fromUtf8(reinterpret_cast<const char *>(reference->uri)));
            return true;
        }
    }
    return false;
}

} // namespace

void checkWithXmlsec(xmlNode *signature, const QByteArray &certificateDer, Verdict &verdict)
{
    const std::unique_ptr<xmlSecDSigCtx, ContextFreer> context(xmlsecReady() ? xmlSecDSigCtxCreate(nullptr) : nullptr);
    if (!context || !restrictAlgorithms(context.get())) {
        verdict.doubt("signing.no_provider"_L1, u"xmlsec"_s);
        return;
    }
    context->signKey = xmlSecOpenSSLAppKeyLoadMemory(bytesOf(QByteArrayView(certificateDer)),
                                                     static_cast<xmlSecSize>(certificateDer.size()),
                                                     xmlSecKeyDataFormatCertDer, nullptr, nullptr, nullptr);
    const bool ran = context->signKey && xmlSecDSigCtxVerify(context.get(), signature) >= 0;
    if (!ran || context->status != xmlSecDSigStatusSucceeded) {
        if (!reportChangedReference(context.get(), verdict)) {
            verdict.add("signature.broken"_L1);
        }
    }
    ERR_clear_error();
}

} // namespace hocba::signing
