"""Libraries are imported without what they can do without."""

import subprocess
import sys

import pytest

from tests.terminal import ROOT


def said(code: str) -> str:
    return subprocess.check_output([sys.executable, "-c", code], encoding="utf-8", cwd=ROOT)


@pytest.mark.parametrize(
    ("imports", "there", "absent"),
    [
        ("import_readers", {"msgspec", "yaml"}, {"typing_extensions"}),
        ("import_asyncio", {"asyncio", "shutil"}, {"ssl", "bz2", "lzma"}),
    ],
)
def test_a_library_is_there_and_what_it_can_miss_is_not(imports: str, there: set[str], absent: set[str]) -> None:
    loaded = set(said(f"import sys, explainer.imports as each; each.{imports}(); print(*sys.modules)").split())
    assert there <= loaded
    assert not absent & loaded


@pytest.mark.parametrize("before", ["", "import ssl, lzma; "])
def test_what_was_missing_can_be_imported_by_itself(before: str) -> None:
    code = f"{before}from explainer.imports import import_asyncio; import_asyncio(); import ssl, bz2, lzma"
    assert (
        said(f"{code}; print(ssl.HAS_TLSv1_3 in (True, False), lzma.decompress(lzma.compress(b'a')))") == "True b'a'\n"
    )


def test_patterns_of_yaml_are_compiled_when_they_are_used() -> None:
    text = "[1, yes, 2003-02-01, 0.5, a, ~, 2003-02-01 10:00:00]"
    read = f"yaml.load({text!r}, yaml.SafeLoader)"  # PyYAML's own reader in Python, which needs them
    usual = said(f"import yaml; print({read})")
    code = "from explainer.imports import import_readers; import_readers(); import re, yaml"
    assert said(f"{code}; print(type(yaml.SafeLoader.timestamp_regexp) is re.Pattern)") == "False\n"
    assert said(f"{code}; print({read})") == usual
    assert said(f"{code}; print(isinstance(re.compile('a'), re.Pattern))") == "True\n"
