#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the demo school's public key infrastructure: a root, an issuing authority, a time-stamp service and one key
# file per person. For demonstrations and tests alone: the authorities' keys lie open in DIR/ca.
#
#   make_pki.sh make   DIR PEOPLE.tsv [--from YYYY-MM-DD] [--to YYYY-MM-DD]
#   make_pki.sh add    DIR PEOPLE.tsv [--from ..] [--to ..] [--key rsa|rsa1024|ec] [--digest sha256|sha1]
#   make_pki.sh revoke DIR NAME       [--at YYYY-MM-DDTHH:MM:SSZ]
#
# PEOPLE.tsv has one person a line, fields apart by tabs, "-" for none:
#   file name, role, CN, UID, title, O, organizationIdentifier, PIN
# role is teacher, principal, deputy, clerk or seal; a missing title is the role's own. A seal has no UID and no title.
# --from and --to are the days between which people's certificates are valid (UTC; default: a year ago, four years on).
#
# DIR/trust/roots.pem  the root and the revocation lists of root and issuer: what a verifier is given
# DIR/trust/root.pem   the root alone
# DIR/keys/NAME.p12    key, certificate and issuer of a person;  DIR/certs/NAME.pem their certificate
# DIR/ca/              keys and certificates of the authorities (root, issuer, tsa) and the list of revocations
set -euo pipefail
umask 077

die() { printf 'make_pki: %s\n' "$*" >&2; exit 1; }
day() { date -u -d "$1" +%Y%m%d%H%M%SZ 2>/dev/null || die "not a date: $1"; }

# Escapes what openssl -subj gives a meaning to.
escaped() { local s=${1//\\/\\\\}; s=${s//\//\\/}; printf '%s' "${s//+/\\+}"; }
# One field of a name, or nothing.
field() { if [ -n "$2" ]; then printf '/%s=%s' "$1" "$(escaped "$2")"; fi; }

write_config() {
  cat >"$dir/ca/openssl.cnf" <<END
[req]
distinguished_name = none
string_mask = utf8only
utf8 = yes
prompt = no
[none]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[issuer]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[person]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, nonRepudiation
extendedKeyUsage = emailProtection
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[tsa]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, nonRepudiation
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ca]
default_ca = issuer_ca
[list]
authorityKeyIdentifier = keyid
[root_ca]
database = $dir/ca/root.index
crlnumber = $dir/ca/root.number
crl_extensions = list
default_md = sha256
[issuer_ca]
database = $dir/ca/issuer.index
crlnumber = $dir/ca/issuer.number
crl_extensions = list
default_md = sha256
END
  local name
  for name in root issuer; do
    : >"$dir/ca/$name.index"
    echo 01 >"$dir/ca/$name.number"
  done
}

# make_key FILE KIND
make_key() {
  case $2 in
    rsa) openssl genrsa -out "$1" 2048 ;;
    rsa1024) openssl genrsa -out "$1" 1024 ;;
    rsa3072) openssl genrsa -out "$1" 3072 ;;
    ec) openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" ;;
    *) die "not a kind of key: $2" ;;
  esac 2>/dev/null </dev/null
}

# make_certificate OUT KEY SUBJECT SECTION FROM TO [CA]: self-signed without CA
make_certificate() {
  local ca=() said
  [ $# -ge 7 ] && ca=(-CA "$dir/ca/$7.pem" -CAkey "$dir/ca/$7.key")
  # openssl warns that the key only gives the public part here; what it says matters when it fails.
  said=$(openssl req -x509 -new -config "$dir/ca/openssl.cnf" -utf8 -key "$2" -subj "$3" -extensions "$4" \
    -"$digest" -not_before "$5" -not_after "$6" "${ca[@]}" -out "$1" 2>&1 </dev/null) || die "$said"
}

make_authorities() {
  local start end
  start=$(day "$from 5 years ago")
  end=$(day "$from 20 years")
  digest=sha256 make_certificate "$dir/ca/root.pem" "$dir/ca/root.key" \
    '/C=VN/O=Hocba Demo/CN=Hocba Demo Root CA' root "$start" "$end"
  digest=sha256 make_certificate "$dir/ca/issuer.pem" "$dir/ca/issuer.key" \
    '/C=VN/O=Hocba Demo/CN=Hocba Demo Issuing CA' issuer "$start" "$end" root
  digest=sha256 make_certificate "$dir/ca/tsa.pem" "$dir/ca/tsa.key" \
    '/C=VN/O=Hocba Demo/CN=Hocba Demo Time-stamp Service' tsa "$start" "$end" issuer
}

# Writes both revocation lists and the file of trusted roots anew. The lists say "from now on" and hold as long as the
# authorities, so that a demo school does not go stale.
write_lists() {
  local name
  for name in root issuer; do
    openssl ca -gencrl -config "$dir/ca/openssl.cnf" -name "${name}_ca" -cert "$dir/ca/$name.pem" \
      -keyfile "$dir/ca/$name.key" -crl_lastupdate "$1" -crl_nextupdate "$2" -out "$dir/ca/$name.crl" \
      2>/dev/null </dev/null || die "the revocation list of $name could not be made"
  done
  cp "$dir/ca/root.pem" "$dir/trust/root.pem"
  cat "$dir/ca/root.pem" "$dir/ca/root.crl" "$dir/ca/issuer.crl" >"$dir/trust/roots.pem.new"
  mv "$dir/trust/roots.pem.new" "$dir/trust/roots.pem"
}

# Reads PEOPLE.tsv into the arrays; checks it before anything is made.
read_people() {
  local line name role cn uid title org identifier pin rest
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in '' | '#'*) continue ;; esac
    # A tab is white space to `read` and would swallow empty fields.
    IFS=$'\x1f' read -r name role cn uid title org identifier pin rest <<<"${line//$'\t'/$'\x1f'}"
    [ -n "$pin" ] && [ -z "$rest" ] || die "needs 8 fields: $line"
    [[ $name =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] || die "not a file name: $name"
    [ "$uid" = - ] && uid=
    [ "$title" = - ] && title=
    [ "$org" = - ] && org=
    [ "$identifier" = - ] && identifier=
    case $role in
      teacher) title=${title:-Giáo viên} ;;
      principal) title=${title:-Hiệu trưởng} ;;
      deputy) title=${title:-Phó Hiệu trưởng} ;;
      clerk) title=${title:-Văn thư} ;;
      seal)
        [ -z "$uid$title" ] || die "a seal has no UID and no title: $name"
        [ -n "$identifier" ] || die "a seal needs organizationIdentifier: $name"
        ;;
      *) die "not a role: $role" ;;
    esac
    names+=("$name")
    pins+=("$pin")
    subjects+=("/C=VN$(field O "$org")$(field organizationIdentifier "$identifier")$(field title "$title")$(
      field UID "$uid")$(field CN "$cn")")
  done <"$1"
  [ ${#names[@]} -gt 0 ] || die "nobody stands in $1"
}

# in_parallel FUNCTION COUNT: runs FUNCTION 0 .. COUNT-1 on all cores; one failure fails all.
in_parallel() {
  local cores i running=0
  cores=$(nproc)
  for ((i = 0; i < $2; i++)); do
    if [ "$running" -ge "$cores" ]; then wait -n || die "a key could not be made"; running=$((running - 1)); fi
    "$1" "$i" &
    running=$((running + 1))
  done
  while [ "$running" -gt 0 ]; do wait -n || die "a key could not be made"; running=$((running - 1)); done
}

person_key() { make_key "$dir/keys/${names[$1]}.key" "$key"; }

# Keys of the authorities (first, as they take longest) and of the people.
any_key() {
  case $1 in
    0) make_key "$dir/ca/root.key" rsa3072 ;;
    1) make_key "$dir/ca/issuer.key" rsa3072 ;;
    2) make_key "$dir/ca/tsa.key" rsa ;;
    *) person_key $(($1 - 3)) ;;
  esac
}

person_file() {
  local name=${names[$1]}
  make_certificate "$dir/certs/$name.pem" "$dir/keys/$name.key" "${subjects[$1]}" person "$(day "$from")" \
    "$(day "$to")" issuer
  PIN=${pins[$1]} openssl pkcs12 -export -inkey "$dir/keys/$name.key" -in "$dir/certs/$name.pem" \
    -certfile "$dir/ca/issuer.pem" -name "$name" -passout env:PIN -out "$dir/keys/$name.p12" </dev/null
  rm "$dir/keys/$name.key"
}

make_all() {
  [ ! -e "$dir/ca" ] || die "$dir/ca is there already"
  mkdir -p "$dir"/{ca,keys,certs,trust}
  write_config
  in_parallel any_key $((${#names[@]} + 3))
  make_authorities
  in_parallel person_file ${#names[@]}
  write_lists "$(day "$from")" "$(day "$from 20 years")"
}

add_people() {
  local name
  for name in "${names[@]}"; do
    [ ! -e "$dir/keys/$name.p12" ] || die "$name is there already"
  done
  in_parallel person_key ${#names[@]}
  in_parallel person_file ${#names[@]}
}

# One person's certificate goes on the issuer's list with the given date; the root's list is made anew too.
revoke() {
  local certificate=$dir/certs/$1.pem serial end
  [ -e "$certificate" ] || die "no certificate of $1"
  serial=$(openssl x509 -in "$certificate" -noout -serial)
  end=$(date -u -d "$(openssl x509 -in "$certificate" -noout -enddate | cut -d= -f2)" +%y%m%d%H%M%SZ)
  printf 'R\t%s\t%s\t%s\tunknown\t/CN=%s\n' "$end" "$(date -u -d "$2" +%y%m%d%H%M%SZ)" "${serial#serial=}" "$1" \
    >>"$dir/ca/issuer.index"
  write_lists "$(day now)" "$(day 'now 20 years')"
}

main() {
  [ $# -ge 3 ] || die "usage: make_pki.sh make|add DIR PEOPLE.tsv, or revoke DIR NAME"
  local command=$1 what=$3
  dir=$2 from=$(date -u -d '1 year ago' +%F) to=$(date -u -d '4 years' +%F) key=rsa digest=sha256
  local at=now names=() pins=() subjects=()
  shift 3
  while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || die "$1 needs a value"
    case $1 in
      --from) from=$2 ;;
      --to) to=$2 ;;
      --key) key=$2 ;;
      --digest) digest=$2 ;;
      --at) at=$2 ;;
      *) die "not an option: $1" ;;
    esac
    shift 2
  done
  command -v openssl >/dev/null || die "openssl is not installed"
  case $command in
    make) read_people "$what"; make_all ;;
    add) read_people "$what"; add_people ;;
    revoke) revoke "$what" "$at" ;;
    *) die "not a command: $command" ;;
  esac
}

# Called last, so that the script may also come in by a pipe (bash -s): all of it is read before it starts.
main "$@"
