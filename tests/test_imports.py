import subprocess
import sys

import pytest

from tests.terminal import ROOT


@pytest.mark.parametrize(
    ("imports", "library", "absent"),
    [("import_msgspec", "msgspec", {"typing_extensions"}), ("import_asyncio", "asyncio", {"ssl", "bz2", "lzma"})],
)
def test_a_library_is_there_and_what_it_can_miss_is_not(imports: str, library: str, absent: set[str]) -> None:
    code = f"import sys, explainer.imports as each; each.{imports}(); print(*sys.modules)"
    loaded = set(subprocess.check_output([sys.executable, "-c", code], encoding="utf-8", cwd=ROOT).split())
    assert library in loaded
    assert not absent & loaded


@pytest.mark.parametrize("before", ["", "import ssl, lzma; "])
def test_whoever_needs_what_was_missing_still_gets_it(before: str) -> None:
    code = f"{before}from explainer.imports import import_asyncio; import_asyncio(); import ssl, bz2, lzma, shutil"
    said = f"{code}; print(ssl.OPENSSL_VERSION_INFO[0] > 0, len(lzma.compress(bz2.compress(b'')) ) > 0)"
    assert subprocess.check_output([sys.executable, "-c", said], encoding="utf-8", cwd=ROOT) == "True True\n"
