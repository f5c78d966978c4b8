"""Verbs of what is not contested here: to look on, publish, serve, guard, compare, sue."""

from __future__ import annotations

NEUTRAL: dict[str, str] = {
    "neutral": (
        "analyse+ analyze+ compare+ review+ examine+ evaluate+ test+ measure+ study studied inspect+ "
        "assess+ count+ classify classified rank+ benchmark+ probe+ score+ grade+ rate+ investigate+ "
        "observe+ watch+ monitor+ notice+ see seen saw look+ search+ check+ verify verified audit+ trace+ "
        "track+ detect+ publish+ release+ post+ print+ show+ shown share+ present+ translate+ archive+ "
        "cite+ list+ open+ announce+ launch+ introduce+ update+ upgrade+ rename+ name+ document+ display+ "
        "demonstrate+ host+ serve+ offer+ support+ distribute+ charge+ price+ sell sold resell integrate+ "
        "licensed license+ licence+ close+ block+ restrict+ limit+ suspend+ ban banned revoke+ cut end+ "
        "stop stopped protect+ defend+ guard+ warn+ secure+ withdraw withdrawn pull+ delete+ mark+ "
        "watermark+ encrypt+ tighten+ change+ add+ require+ demand+ ask+ sue+ order+ dismiss+ hear heard "
        "rule+ file+ filed subpoena+ move+ govern+ regulate+ apply applied settle+ fine+ sanction+ punish+ "
        "arrest+ praise+ criticise+ criticize+ condemn+ mock+ like liked prefer+ resemble+ match+ equal+ "
        "beat outperform+ exceed+ surpass+ trail+ lag+ differ+ vary varied need+ want+ expect+ hope+ plan+ "
        "fear+ concern+ involve+ include+ exclude+ cover+ regard+ mention+ contest+ discuss+ describe+ "
        "portray+ interview+ quote+ follow+ precede+ respond+ react+ join+ meet found founded fund+ value+ "
        "acquire+ hire+ employ+ lead led own+ develop+ design+ call+ named dated called based located "
        "registered headquartered unnamed so-called hundred indeed united related alleged aged limited "
        "supposed listed known given written noted recorded reported said told thought explained expired "
        "unchanged ended lasted happened occurred appeared remained stayed rose failed lacked agreed "
        "disagreed proven proved confirmed refused denied rejected undisputed asked decided voted passed "
        "signed adopted enacted amended repealed held permitted allowed forbidden prohibited barred tied "
        "linked connected attributed identified assigned shed instead embed combined mixed complained "
        "apologised apologized consulted contacted invited visited attended owed lost improved preprint "
        "received returned granted down own wondered doubted disputed assumed speculated been"
    ),
}
