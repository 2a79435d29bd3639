"""Small files of people in encodings from before Unicode are read as what they are."""

import pytest

from harbin_viewer.factsheet.sources.text import legacy_encoding


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gb18030", "学号,姓名,班级,语文,数学\n1,王小明,三(1)班,88,95\n2,韩梅梅,三(1)班,92,90\n"),
        ("gb18030", "商品,库存,单价\n锤子,3,4\n螺丝刀,5,6\n电钻,7,8\n"),
        ("gb18030", "球队,胜,负\n上海申花,3,4\n山东泰山,5,6\n"),
        ("big5hkscs", "姓名,班級,國文,數學\n王小明,三年一班,88,95\n"),
        ("cp932", "氏名,国語,数学\n田中太郎,88,95\n鈴木花子,90,70\n"),
        ("cp932", "品名,数量\n椅子,3\n机,4\n鉛筆,5\n"),
        ("euc_jp", "品名,数量\n椅子を買う,3\n机,4\n鉛筆,5\n"),
        ("cp949", "이름,국어,수학\n김민수,88,95\n박지영,90,70\n"),
        ("cp1251", "Город;Цена\nМОСКВА;1\nУФА;2\nПЕРМЬ;3\n"),
        ("cp1253", "Όνομα;Βαθμός\nΓιώργος;18\nΜαρία;19\n"),
        ("cp874", "ชื่อ;คะแนน\nสมชาย;80\nสมหญิง;90\n"),
        ("cp1256", "الاسم;الدرجة\nأحمد;3\nسارة;5\n"),
    ],
)
def test_a_few_names_tell_the_encoding(encoding: str, text: str) -> None:
    found, _sureness = legacy_encoding.find(text.encode(encoding))

    assert text.encode(encoding).decode(found) == text
