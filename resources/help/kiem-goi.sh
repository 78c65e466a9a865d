#!/bin/bash
# kiem-goi.sh GOI.gpn KHOA-AGE THIETBI.pem: kiểm tra một gói bằng công cụ có sẵn (age jq openssl zstd).
# Gói được giải mã vào thư mục tạm: chỉ chạy trên máy được bảo vệ của người kiểm tra.
set -euo pipefail; export LC_ALL=C
G=$(realpath "$1"); K=$(realpath "$2"); P=$(realpath "$3")
W=$(mktemp -d); trap 'rm -rf "$W"' EXIT; cd "$W"
age -d -i "$K" -o inner.tar "$G"
tar -xOf inner.tar manifest.dsse.json > env.json
jq -rj .payload env.json | base64 -d > payload; T=$(jq -r .payloadType env.json)
{ printf 'DSSEv1 %d %s %d ' ${#T} "$T" "$(stat -c%s payload)"; cat payload; } > pae
jq -rj '.signatures[0].sig' env.json | base64 -d > sig
openssl pkeyutl -verify -pubin -inkey "$P" -rawin -in pae -sigfile sig
{ echo manifest.dsse.json; jq -r '.subject[].name' payload; } | diff - <(tar -tf inner.tar)
jq -r '.subject[]|"\(.digest.sha256) \(.name)"' payload | while read -r h n; do
  [ "$(tar -xOf inner.tar "$n" | sha256sum | cut -d' ' -f1)" = "$h" ] || { echo "SAI $n"; exit 1; }; echo "ĐÚNG $n"; done
jq '.predicate|{log,pkg_seq,prev,to,training}' payload; sha256sum < payload
