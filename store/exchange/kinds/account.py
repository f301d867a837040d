"""Headers of account files."""

from __future__ import annotations

from store.exchange.kinds.kind import Field, Kind

ACCOUNT = Kind(
    "account",
    "accounts",
    (
        Field(
            "name",
            "name",
            "accountname companyname company customername clientname organizationname organization "
            "organisation businessname namn foretagsnamn foretag kundnamn kund bolag nazwafirmy nazwa "
            "firma klient firmenname kunde unternehmen 公司名称 公司名稱 客户名称 客戶名稱 公司 客户 客戶 "
            "名称 名稱 姓名 会社名 取引先 ชื่อบริษัท ชื่อลูกค้า บริษัท ลูกค้า ชื่อ nom entreprise societe nombre "
            "empresa",
            2,
        ),
        Field(
            "external_id",
            "line",
            "accountid companyid customerid clientid organizationid id recordid customernumber kundnummer "
            "kundnr kundennummer numerklienta 客户编号 รหัสลูกค้า",
        ),
        Field("slug", "line", "", 2),
        Field(
            "stage",
            "line",
            "classification lifecyclestage customerstatus accountstatus status fas skede etap 阶段 สถานะ",
        ),
        Field("type", "line", "accounttype customertype clienttype", 0),
        Field("segment", "line", "companysize customersegment accountsegment segmentering"),
        Field("industry", "line", "industri bransch branza branche 行业 行業 อุตสาหกรรม sector secteur"),
        Field(
            "size",
            "line",
            "numberofemployees employees numemp headcount anstallda liczbapracownikow mitarbeiter 员工人数",
        ),
        Field("source", "line", "accountsource referralsource leadsource kalla zrodlo quelle 来源 來源"),
        Field(
            "owner",
            "line",
            "accountowner companyowner accountmanager csm ansvarig kundansvarig opiekun wlasciciel "
            "betreuer 负责人 負責人 ผู้ดูแล",
        ),
        Field(
            "since",
            "date",
            "customersince clientsince signupdate startdate contractstartdate contractstart onboarded "
            "kundsedan startdatum klientod datarozpoczecia kundeseit 开始日期 開始日期 วันที่เริ่ม วันเริ่มต้น",
        ),
        Field("ended", "date", "churndate enddate leftdate slutdatum datazakonczenia"),
        Field("cadence_days", "whole", "every cadence contactfrequency"),
        Field("currency", "line", "valuta waluta wahrung 币种 幣別 สกุลเงิน", 0),
        Field("domain", "line", "companydomainname companydomain emaildomain doman domena", 2),
        Field(
            "website",
            "line",
            "web url homepage webpage webpage1 websiteurl hemsida webbplats stronawww strona 网站 網站 เว็บไซต์",
        ),
        Field(
            "phone",
            "line",
            "phonenumber telephone tel telefon telefonnummer numertelefonu 电话 電話 โทรศัพท์ เบอร์โทร",
            0,
        ),
        Field(
            "city",
            "line",
            "billingcity town ort stad postort miasto stadt 城市 เมือง จังหวัด ville ciudad",
            0,
        ),
        Field("country", "line", "billingcountry land kraj 国家 國家 ประเทศ pays pais", 0),
        Field(
            "note",
            "text",
            "notes description comment comments anteckning anteckningar notering notatka uwagi notiz "
            "bemerkung 备注 備註 หมายเหตุ",
            0,
        ),
        Field("style", "text", "howtoworkwiththem"),
        Field("tags", "list", "labels taggar etykiety 标签 標籤", 0),
        Field("aliases", "list"),
        Field("history_known", "truth"),
        Field(
            "last_contact",
            "date",
            "lastpersonalcontact lastcontactdate lastcontacted lastcsmcontactdate senastekontakt "
            "senastkontakt ostatnikontakt letzterkontakt 上次联系 ติดต่อล่าสุด",
        ),
        Field("tenure_months", "whole", "tenure monthsasclient monthsascustomer", 2),
        Field("left", "truth", "churnflag churned churn ischurned isleft", 2),
        Field("trial", "truth", "istrial"),
        Field(
            "mrr",
            "money",
            "mrramount monthlycharges monthlyfee monthlyrevenue monthlyrecurringrevenue manadsavgift",
        ),
        Field("arr", "money", "arrvalue arramount annualcontractvalue acv annualrecurringrevenue"),
        Field("period", "line", "billingfrequency billingperiod"),
        Field("plan", "line", "plantier subscription product"),
        Field("seats", "whole", "licences licenses totalseats"),
        Field(
            "renews_on",
            "date",
            "renewaldate renewalon contractend contractenddate fornyelse dataodnowienia 续约日期",
        ),
    ),
    needs=(("name", "external_id"),),
    file_words=("account", "compan", "client", "customer", "kund", "klient", "firm", "organization"),
    keeps_other_columns=True,
)
