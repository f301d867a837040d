"""Thai as it is spoken, in plain letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.plain_letters import in_plain_letters
from store.rules.thai import sounds

NAMES = """
สมชาย somchai, สมหญิง somying, สมศักดิ์ somsak, สมพร somphon, ประยุทธ์ prayut, วิชัย wichai, สุดา
suda, มาลี mali, ณัฐพล natthaphon, พงษ์ phong, กมล kamon, ธนา thana, อนันต์ anan, ศิริพร siriphon,
วรรณา wanna, ชัยวัฒน์ chaiwat, สุรชัย surachai, บุญมี bunmi, จันทร์ chan, เพ็ญ phen, แดง daeng,
ไพศาล phaisan, สุชาติ suchat, วีระ wira, กิตติ kitti, รัตนา rattana, พิมพ์ phim, ทองดี thongdi,
ปรีชา pricha, สุวรรณ suwan, จำกัด chamkat, บริษัท borisat, กรุงเทพ krungthep, เชียงใหม่ chiangmai,
ภูเก็ต phuket, อรทัย orathai, ธนกร thanakon, สุนทร sunthon, ปัญญา panya, นงลักษณ์ nonglak, อำนาจ
amnat, อภิสิทธิ์ aphisit, ชวน chuan, บรรหาร banhan, เปรม prem, สมัคร samak, วรวุฒิ worawut, ศรีสุดา
sisuda, ดวงใจ duangchai, สายฝน saifon, ชลธิชา chonthicha
"""


@pytest.mark.parametrize("pair", NAMES.split(","))
def test_a_common_name_is_spelled_as_it_is_spoken(pair: str) -> None:
    name, spoken = pair.split()
    assert spoken in map("".join, sounds(name))
    assert spoken in (in_plain_letters(name) or "").split()


def test_what_begins_at_a_syllable_is_spelled_too() -> None:
    assert in_plain_letters("สมชาย") == "smchay mchay chay somchai samachai chai"
    assert in_plain_letters("ນາງ") == "nang", "Lao is no Thai"


@given(st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E4E), max_size=20))
def test_anything_in_thai_letters_is_spelled_at_once_in_few_readings(word: str) -> None:
    readings = sounds(word)
    assert len(readings) <= 6
    assert all(said.isascii() for reading in readings for said in reading)
