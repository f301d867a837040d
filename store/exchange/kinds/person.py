"""Headers of files of people."""

from __future__ import annotations

from store.exchange.kinds.kind import ACCOUNT_REFERENCES, Field, Kind

PERSON = Kind(
    "person",
    "people",
    (
        *ACCOUNT_REFERENCES,
        Field("external_id", "line", "contactid personid id recordid", 2),
        Field(
            "name",
            "name",
            "fullname displayname contactname personname namn imieinazwisko 姓名 氏名 ชื่อนามสกุล ชื่อ",
        ),
        Field("first_name", "line", "firstname givenname fornamn imie vorname prenom 名 ชื่อจริง", 4),
        Field(
            "last_name",
            "line",
            "lastname surname familyname efternamn nazwisko nachname 姓 นามสกุล",
            4,
        ),
        Field(
            "role",
            "line",
            "jobtitle title position roll befattning titel stanowisko 职位 職位 ตำแหน่ง",
            2,
        ),
        Field(
            "email",
            "line",
            "emailaddress primaryemail mail epost epostadress mailadress adresemail 电子邮件 電子郵件 邮箱 อีเมล",
        ),
        Field(
            "phone",
            "line",
            "phonenumber workphone businessphone telephone telefon tel 电话 電話 โทรศัพท์",
        ),
        Field(
            "mobile",
            "line",
            "mobilephone mobilephonenumber mobilenumber cellphone mobil mobiltelefon komorka handy 手机 手機 มือถือ",
        ),
        Field("reach", "line", "besttoreach preferredcontact", 2),
        Field("standing", "line", "", 2),
        Field(
            "birthday",
            "birthday",
            "birthdate dateofbirth fodelsedag dataurodzenia geburtstag 生日 วันเกิด",
            3,
        ),
        Field("facts", "text", "notes note description anteckningar uwagi 备注 備註 หมายเหตุ", 0),
        Field("left_on", "date"),
    ),
    needs=(
        ("name", "first_name", "last_name"),
        ("account_id", "account", "account_name", "account_domain", "first_name", "role", "birthday"),
    ),
    file_words=("contact", "people", "person", "kontakt", "connection"),
)
