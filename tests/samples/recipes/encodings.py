"""Unicode as it was typed before Unicode, to be shown in the fonts of its time."""

from __future__ import annotations

from typing import Final

from generator.vietnamese.legacy import TCVN3, VNI

_TCVN3: Final = {chr(letter): chr(sign) for sign, letter in TCVN3.items()}
_VNI: Final = {letter: signs for signs, letter in VNI.items()}


def tcvn3(text: str) -> str:
    """Give a text for .VnTime; its capitals with tones become small, for there are none."""
    return "".join(_TCVN3.get(sign) or _TCVN3.get(sign.lower(), sign) for sign in text)


def vni(text: str) -> str:
    """Give a text for VNI-Times."""
    return "".join(_VNI.get(sign) or _in_capitals(sign) for sign in text)


def _in_capitals(sign: str) -> str:
    return _VNI.get(sign.lower(), sign).upper() if sign.isupper() else sign
