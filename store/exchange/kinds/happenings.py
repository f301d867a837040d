"""Headers of files of interactions, to-dos and complaints."""

from __future__ import annotations

from store.exchange.kinds.kind import ACCOUNT_REFERENCES, PERSON_REFERENCES, Field, Kind

INTERACTION = Kind(
    "interaction",
    "interactions",
    (
        *ACCOUNT_REFERENCES,
        *PERSON_REFERENCES,
        Field("external_id", "line", "activityid taskid engagementid eventid interactionid id", 2),
        Field("kind", "line", "activitytype engagementtype interactiontype type typ 类型 ประเภท", 2),
        Field("subtype", "line", "tasksubtype", 2),
        Field(
            "day",
            "moment",
            "activitydate engagementdate startdatetime timestamp date datum data 日期 วันที่",
            2,
        ),
        Field("at", "line"),
        Field(
            "text",
            "text",
            "notesdescription description body note notes comments beskrivning opis 内容 รายละเอียด",
        ),
        Field("subject", "line", "callmeetingtitlesubject title amne temat 主题 หัวข้อ"),
        Field("outcome", "line", "calloutcome calldisposition", 4),
        Field("meeting_outcome", "line", "meetingoutcome", 4),
        Field("status", "line", "taskstatus activitystatus"),
        Field("due_on", "date", "taskduedate duedate"),
        Field("minutes", "whole", "duration durationminutes durationinminutes lengthminutes"),
        Field("seconds", "whole", "calldurationinseconds durationseconds", 3),
        Field("mood", "line", "", 2),
        Field("contact", "line", "contactkind", 0),
        Field("author", "line", "activityowner assignedto"),
        Field("source", "line", "", 0),
        Field("people", "list", "attendees participants deltagare uczestnicy"),
        Field("tags", "list", "", 0),
    ),
    needs=(
        ("day", "due_on"),
        ("account_id", "account", "account_name", "account_domain", "person_id", "person_email", "person"),
        ("kind", "outcome", "subject", "text"),
    ),
    file_words=("activit", "task", "event", "engagement", "interaction", "call", "meeting", "log"),
)

TODO = Kind(
    "todo",
    "todos",
    (
        *ACCOUNT_REFERENCES,
        Field("external_id", "line", "todoid", 2),
        Field("text", "text", "todo nextstep task uppgift zadanie 待办", 2),
        Field("due_on", "date", "due duedate deadline forfallodatum termin", 2),
        Field("done_on", "date", "done completedon", 3),
        Field("assignee", "line", "assignedto", 2),
    ),
    needs=(("text",), ("due_on", "done_on"), ("account_id", "account", "account_name", "account_domain")),
    file_words=("todo", "nextstep"),
)

COMPLAINT = Kind(
    "complaint",
    "complaints",
    (
        *ACCOUNT_REFERENCES,
        *PERSON_REFERENCES,
        Field("external_id", "line", "ticketid caseid complaintid id casenumber", 3),
        Field("severity", "line", "ticketpriority priority prioritet priorytet prioritat 优先级", 2),
        Field("category", "line", "type tickettype casetype kategori kategoria pipeline", 0),
        Field("subject", "line", "ticketname ticketsubject title amne temat"),
        Field(
            "text",
            "text",
            "ticketdescription description complaint body klagomal reklamacja 投诉 ร้องเรียน",
        ),
        Field(
            "received_on",
            "moment",
            "submittedat createddate createdate createdat opened openedat received date",
        ),
        Field("acknowledged_on", "moment", "firstresponseat firstagentreplydate acknowledged", 2),
        Field("first_response_minutes", "number", "firstresponsetimeminutes", 4),
        Field("first_response_hours", "number", "firstresponsetimehours", 4),
        Field("apologised_on", "date", "apologised", 2),
        Field("waiting_on", "line", "", 2),
        Field("resolved_on", "moment", "closedat closeddate closedate resolvedat resolved solvedat"),
        Field("status", "line", "ticketstatus casestatus"),
        Field("last_change", "date", "lastactivitydate lastmodifieddate updatedat lastmodified", 0),
        Field("closed", "truth", "isclosed"),
        Field("resolution", "text"),
        Field("told_on", "date", "", 2),
        Field("lesson", "text", "", 2),
        Field("reopened", "whole"),
        Field("satisfaction", "number", "satisfactionscore csat", 2),
        Field("escalated", "truth", "escalationflag isescalated", 3),
        Field("source", "line", "", 0),
    ),
    needs=(
        ("received_on",),
        ("external_id", "text", "subject"),
        ("account_id", "account", "account_name", "account_domain", "person_id", "person_email"),
    ),
    file_words=("ticket", "case", "complaint", "klagomal", "reklamac", "support"),
)
