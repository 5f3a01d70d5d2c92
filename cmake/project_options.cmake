# Flags of all our code. hocba_options: every target. hocba_strict: shipped code (Qt Test's macros narrow, so tests do without).
add_library(hocba_options INTERFACE)
target_compile_features(hocba_options INTERFACE cxx_std_23)
target_compile_options(hocba_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2
  -Wimplicit-fallthrough -Wswitch-enum -Wmissing-declarations
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op>)
target_compile_definitions(hocba_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
  QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_include_directories(hocba_options INTERFACE ${PROJECT_SOURCE_DIR})

add_library(hocba_strict INTERFACE)
target_compile_options(hocba_strict INTERFACE -Wconversion -Wsign-conversion $<$<CXX_COMPILER_ID:GNU>:-Wuseless-cast>)

set(HOCBA_SANITIZE "" CACHE STRING "Sanitizers for all our code, e.g. address,undefined")
if(HOCBA_SANITIZE)
  target_compile_options(hocba_options INTERFACE -fsanitize=${HOCBA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(hocba_options INTERFACE -fsanitize=${HOCBA_SANITIZE})
endif()

# hocba_layer(NAME FILES...): one box of docs/architecture.md, a static library. Link its lower boxes PUBLIC where their
# types stand in its headers, and outside libraries PRIVATE so that nothing above can include them.
function(hocba_layer name)
  add_library(hocba_${name} STATIC ${ARGN})
  target_link_libraries(hocba_${name} PUBLIC hocba_options Qt6::Core PRIVATE hocba_strict)
endfunction()
