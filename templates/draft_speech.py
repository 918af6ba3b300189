"""The draft of the speech that opens the ceremony; who gives it goes on from here in Word."""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from typing import Final

from draft_package import LIST_ENDING, control, include, paragraph

WELCOME: Final = (
    "Hôm nay, {{ issuer.name }} trân trọng tổ chức {{ ceremony.name }}. Thay mặt {{ issuer.name }}, tôi nhiệt liệt "
    "chào mừng và trân trọng cảm ơn các vị đại biểu, các vị khách quý đã dành thời gian tới dự buổi lễ."
)
THEME: Final = (
    "{{ campaign.short_name }} năm nay có chủ đề: “{{ theme.text }}”. Chủ đề ấy là định hướng chung để mỗi cơ quan, "
    "đơn vị, địa phương lựa chọn việc làm phù hợp với điều kiện của mình."
)
ACTIVITIES: Final = (
    "Trong khuôn khổ {{ campaign.short_name }}{% if campaign.period %}, từ ngày {{ campaign.period.start }} đến ngày "
    "{{ campaign.period.end }}{% endif %}, các hoạt động chính gồm:"
)
CALL: Final = (
    "Để các hoạt động đạt kết quả thiết thực, tôi đề nghị các cơ quan, đơn vị chủ động triển khai nhiệm vụ được giao, "
    "phối hợp chặt chẽ với nhau; đồng thời mong mỗi người chúng ta tích cực hưởng ứng {{ campaign.short_name }} bằng "
    "những việc làm cụ thể hằng ngày."
)
THANKS: Final = (
    "Nhân dịp này, thay mặt {{ issuer.name }}, tôi trân trọng cảm ơn các cơ quan, đơn vị, tổ chức và cá nhân đã quan "
    "tâm, phối hợp chuẩn bị cho buổi lễ hôm nay."
)
OPENING: Final = (
    "Tôi xin tuyên bố khai mạc {{ campaign.name }}. Kính chúc các vị đại biểu, các vị khách quý mạnh khỏe, hạnh phúc; "
    "chúc {{ campaign.short_name }} thành công tốt đẹp!"
)


def opening_speech() -> str:
    """Bài phát biểu khai mạc: greeting, reason, theme, activities, call, thanks, and the words that open."""
    return "".join(
        [
            include("dau-giay-to.docx"),
            paragraph("TenLoaiVanBan", "BÀI PHÁT BIỂU KHAI MẠC"),
            paragraph("TrichYeu", "{{ ceremony.name }}"),
            paragraph("KemTheo", "(Dự thảo)"),
            control("for words in speech.greetings"),
            paragraph("KinhThua", "Kính thưa {{ words }};"),
            control("endfor"),
            paragraph("KinhThua", "Kính thưa các vị đại biểu, các vị khách quý!"),
            paragraph("LoiPhatBieu", WELCOME),
            control("if speech.purposes"),
            paragraph("LoiPhatBieu", "{{ campaign.short_name }} được tổ chức với mục đích, ý nghĩa sau đây:"),
            control("for words in speech.purposes"),
            paragraph("LoiPhatBieu", "- {{ words }}"),
            control("endfor"),
            control("endif"),
            control("if theme"),
            paragraph("LoiPhatBieu", THEME),
            control("endif"),
            control("if speech.activities"),
            paragraph("LoiPhatBieu", ACTIVITIES),
            control("for words in speech.activities"),
            paragraph("LoiPhatBieu", "- {{ words }}" + LIST_ENDING),
            control("endfor"),
            control("endif"),
            paragraph("LoiPhatBieu", CALL),
            paragraph("LoiPhatBieu", THANKS),
            paragraph("LoiPhatBieu", OPENING),
            paragraph("LoiPhatBieu", "Xin trân trọng cảm ơn!"),
        ]
    )
