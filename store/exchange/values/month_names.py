"""Months as people write them, in the languages that imports know, without marks and in small letters."""

from __future__ import annotations

_NAMES = (
    "january jan januari styczen stycznia sty januar janvier janv enero ene janeiro มกราคม มค",
    "february feb februari luty lutego lut februar fevrier fevr febrero fevereiro กุมภาพันธ์ กพ",
    "march mar mars marzec marca marz maerz marzo marco มีนาคม มีค",
    "april apr kwiecien kwietnia kwi avril avr abril เมษายน เมย",
    "may maj maja mai mayo maio พฤษภาคม พค",
    "june jun juni czerwiec czerwca cze juin junio junho มิถุนายน มิย",
    "july jul juli lipiec lipca lip juillet juil julio julho กรกฎาคม กค",
    "august aug augusti sierpien sierpnia sie aout agosto สิงหาคม สค",
    "september sep sept wrzesien wrzesnia wrz septembre septiembre setembro กันยายน กย",
    "october oct okt oktober pazdziernik pazdziernika paz octobre octubre outubro ตุลาคม ตค",
    "november nov listopad listopada lis novembre noviembre novembro พฤศจิกายน พย",
    "december dec dez grudzien grudnia gru dezember decembre diciembre dezembro ธันวาคม ธค",
)

MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
