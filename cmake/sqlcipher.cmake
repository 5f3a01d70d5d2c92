# hocba_use_sqlcipher(TARGET): for every program that opens a school.
# Debian's Qt plugin for SQLite leaves its sqlite3_* symbols open; the first library that has them gives them. The program itself
# names SQLCipher, so it comes before Debian's SQLite, which the plugin asks for. Where that does not work the store refuses to
# open anything ("store.not_encrypted").
function(hocba_use_sqlcipher target)
  target_link_options(${target} PRIVATE -Wl,--no-as-needed ${sqlcipher_LINK_LIBRARIES} -Wl,--as-needed)
endfunction()
