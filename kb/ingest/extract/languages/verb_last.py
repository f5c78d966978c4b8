"""Japanese and Korean, in which the speaker comes first and the verb of speech last."""

from __future__ import annotations

from kb.ingest.extract.languages.pack import Pack, compiled, verbs_of

_JA = verbs_of(
    say="述べた 語った 説明した 指摘した 明らかにした 表明した 回答した コメントした 強調した 述べている としている 話した 語っている 話している",
    opine="警告した 批判した 疑問視した 懸念を示した みている 懸念している",
    accuse="非難した 告発した 主張した 訴えた 主張している 主張していた 指弾した",
    deny="否定した 否認した 反論した 否定している 否定していた 退けた",
    admit="認めた 謝罪した 認めている 認めていた",
    find="発見した 確認した 示した 突き止めた わかった",
    estimate="推定した 見積もった 試算した",
    urge="求めた 呼びかけた 提案した 要求した 禁じている 禁止した 求めている",
    announce="発表した 公表した",
)
_KO = verbs_of(
    say="밝혔다 말했다 설명했다 전했다 덧붙였다 강조했다 답했다 해명했다 언급했다 지적했다",
    opine="경고했다 비판했다 우려했다 평가했다 내다봤다",
    accuse="주장했다 주장하고 비난했다 고발했다 제기했다 의심했다",
    deny="부인했다 반박했다 일축했다 부정했다",
    admit="인정했다 시인했다 사과했다",
    find="발견했다 확인했다 나타났다 드러났다 보였다",
    estimate="추정했다 추산했다",
    urge="촉구했다 요구했다 제안했다 금지했다 요청했다 권고했다",
    announce="발표했다 공개했다",
)
_JA_ANY = "(?:" + "|".join(sorted(_JA, key=len, reverse=True)) + ")"
_KO_ANY = "(?:" + "|".join(sorted(_KO, key=len, reverse=True)) + ")"
_JA_OUT = r"(?:出力|回答|応答|推論過程|思考過程|データ|対話|能力)"
_JA_ACT = rf"(?:蒸留|抽出|盗用|模倣|コピー|{_JA_OUT}[^。]{{0,30}}?(?:学習|訓練|開発|利用|使)|(?:学習|訓練)[^。]{{0,24}}{_JA_OUT}|不正アカウント|偽アカウント)"
_KO_OUT = r"(?:출력|답변|응답|추론\s?과정|데이터|대화|능력|결과물)"
_KO_ACT = rf"(?:증류|추출|도용|모방|베[꼈껴]|복제|{_KO_OUT}[^.]{{0,30}}?(?:학습|훈련|개발|사용|이용)|(?:학습|훈련)[^.]{{0,24}}{_KO_OUT}|가짜\s?계정)"

JAPANESE = Pack(
    code="ja",
    collapses=(
        (
            compiled(
                r"(?P<org><A>)(?:社)?の?(?:広報担当者|広報|報道官|担当者|代表者|代理人)(?P<person><A>)?"
            ),
            "spokesperson",
        ),
        (
            compiled(r"(?P<org><A>)の?(?:最高経営責任者|CEO|創業者|教授|研究者|研究員)の?(?P<person><A>)"),
            "person",
        ),
        (compiled(r"(?P<org><A>)の?(?:研究者ら|研究者|研究チーム|研究グループ)"), "researchers"),
        (compiled(r"(?P<org><A>)の?(?:報告書|覚書|声明|書簡|ブログ|論文)"), "document"),
    ),
    frames=(
        (
            compiled(
                rf"(?P<q><Q>)と、?(?P<s><A>)(?:社|氏|長官|大臣|代表|教授|議員|会長|社長|委員長)?(?:は|が)?[^。\ue000-\uf7ff]{{0,14}}?(?P<v>{_JA_ANY})"
            ),
            "direct",
        ),
        (
            compiled(
                rf"(?P<s><A>)(?:社|氏|長官|大臣|代表|教授|議員|会長|社長|委員長)?(?:は|が)[^。\uf000-\uf7ff]{{0,20}}?(?P<q><Q>)(?:と|などと)[^。]{{0,12}}?(?P<v>{_JA_ANY})"
            ),
            "direct",
        ),
        (
            compiled(
                rf"(?P<s><A>)(?:社)?(?:は|が|も)、?(?P<c>[^。]{{2,160}})(?:と|を|について|に対し)(?:強く|改めて|全面的に|一部|[^。、]{{0,6}}で)?(?P<v>{_JA_ANY})"
            ),
            "indirect",
        ),
        (
            compiled(rf"^(?P<c>[^。]{{4,120}})(?:ことは|ことを)(?P<s><A>)(?:社)?[はもが](?P<v>{_JA_ANY})"),
            "indirect",
        ),
        (compiled(r"(?P<s><A>)(?P<v>によると|によれば)、?(?P<c>.*)"), "according"),
    ),
    verbs={**_JA, "によると": "say", "によれば": "say"},
    skip=compiled(r"(?:回答し|コメントし|否定し|認め)(?:なかった|ていない)|応じなかった|控えた"),
    corefs=(
        (compiled(r"(?<![\u4e00-\u9fff])(?:同社)(?=[はがも])"), "company"),
        (compiled(r"(?<![\u4e00-\u9fff])同省(?=[はがも])"), "government"),
    ),
    act=compiled(_JA_ACT),
    agents=(
        compiled(rf"(?P<a><A>)(?:社)?(?:が|は)[^。]{{0,60}}?{_JA_ACT}"),
        compiled(r"(?P<a><A>)(?:社)?による"),
    ),
    victims=(
        compiled(rf"(?P<a><A>)(?:社)?の(?:AI)?(?:モデル)?の?{_JA_OUT}"),
        compiled(r"(?P<a><A>)(?:社)?(?:の|から)"),
    ),
    self_act=compiled(rf"(?:自社|同社|自ら)[^。]{{0,40}}?{_JA_ACT}|^[^。\ue000-\uf7ff]{{0,40}}{_JA_ACT}"),
    self_act_quoted=compiled(
        rf"(?:当社|弊社|我々|私たち|我が社)[^。]{{0,40}}?{_JA_ACT}|{_JA_ACT}[^。]{{0,14}}(?:ことはない|ていない|していません|ません)"
    ),
    own_model=compiled(r"自社の?(?:大規模)?モデル"),
    negation=compiled(r"ない|なかった|ません|否定|事実無根|根拠がない|一切"),
    saw=compiled(r"アカウント|確認|検知"),
    own_outputs=compiled(
        r"(?:自社|当社|弊社|我々|同社)の(?:[^。、]{0,8}の)?(?:出力|回答|応答|推論過程|思考過程|対話)[^。]{0,24}(?:され|われ|られ)"
    ),
    foreign=compiled(r"他社|競合|第三者|別の(?:会社|モデル)"),
    they=compiled(r"^(?:<A>[^：:]{0,8}[：:])?[\s「]*(?:彼ら|先方|相手)"),
    ours=compiled(
        r"(?:当社|弊社|我々|私たち|我が社)の[^。]{0,16}(?:を|から|で)[^。]{0,16}(?:盗|抽出|蒸留|コピー|模倣|学習)"
    ),
    clean=compiled(r"(?:自社|独自|公開|ライセンス)[^。]{0,10}(?:データ|文書|ページ|モデル)"),
    unproven=compiled(r"証拠[^。]{0,14}(?:な[いか]|ません)|確認できな|分からない|わからない"),
    groundless=compiled(r"事実無根|根拠がない|虚偽|事実では(?:ない|ありません)"),
    hedge=compiled(r"可能性|とみられる|疑い|かもしれない|おそれ|恐れ|模様"),
    topical=compiled(rf"{_JA_ACT}|{_JA_OUT}|モデル|学習|疑惑|規約|蒸留|指摘|<Q>|AI|規制|法案"),
    charge=compiled(r"疑惑|主張|指摘|非難|報道|これ|告発"),
    charge_named=compiled(r"疑惑|報道|主張|指摘|かどうか|噂"),
    verb_last=True,
    should=compiled(r"べき|必要|禁止|禁じ|義務|規制|法律|違法|してはならない"),
    judge=compiled(r"可能性|懸念|リスク|脅威|一般的|普通|偽善"),
    own_act=compiled(r"(?:停止|遮断|凍結|導入|公開|削除|更新|改定|強化|調査)(?:した|する|を始め|している)"),
    first=compiled(r"[\s「、]*(?:自社|当社|同社|アカウント|利用|調査)"),
    licensed=compiled(r"許諾|ライセンス契約|合意の|許可を得|契約に基づ"),
    estimate=compiled(r"推定|試算|見積"),
    wrong=compiled(
        r"(?:不正|偽|虚偽の?)アカウント|規約(?:に)?違反|蒸留攻撃|(?:組織的|大規模)[^。]{0,10}(?:抽出|蒸留)"
    ),
    measured=compiled(r"(?:調査|分析|実験|検証)[^。]{0,10}(?:示|分か|わか|判明)"),
    joins=compiled(r"(?P<first><A>)(?:と|、|および|及び)(?P<second><A>)(?!の(?:回答|出力))"),
)
KOREAN = Pack(
    code="ko",
    collapses=(
        (
            compiled(r"(?P<org><A>)(?:의)?\s?(?:대변인|관계자|측|홍보\s?담당자)(?:\s?(?P<person><A>))?"),
            "spokesperson",
        ),
        (
            compiled(r"(?P<org><A>)(?:의)?\s?(?:최고경영자|대표|CEO|교수|연구원|창업자)\s?(?P<person><A>)"),
            "person",
        ),
        (compiled(r"(?P<org><A>)(?:의)?\s?(?:연구진|연구팀|연구자들)"), "researchers"),
        (compiled(r"(?P<org><A>)(?:의)?\s?(?:보고서|메모|성명|서한|블로그)"), "document"),
    ),
    frames=(
        (
            compiled(
                rf"(?P<q><Q>)(?:라고|고|며)?\s?(?P<s><A>)(?:은|는|이|가)?[^.\ue000-\uf7ff]{{0,14}}?(?P<v>{_KO_ANY})"
            ),
            "direct",
        ),
        (
            compiled(
                rf"(?P<s><A>)(?:은|는|이|가)\s[^.\uf000-\uf7ff]{{0,20}}?(?P<q><Q>)(?:라고|고|며)?\s?(?:<Q>(?:라고|고|며)?)?[^.]{{0,12}}?(?P<v>{_KO_ANY})"
            ),
            "direct",
        ),
        (compiled(rf"(?P<s><A>)(?:은|는|이|가|도)\s(?P<c>[^.]{{2,160}}?)\s?(?P<v>{_KO_ANY})"), "indirect"),
        (compiled(r"(?P<s><A>)(?P<v>에\s따르면)\s(?P<c>.*)"), "according"),
    ),
    verbs={**_KO, "에 따르면": "say"},
    skip=compiled(r"(?:부인|인정|답변|언급|응)하지\s않|않았다|거부했다|거절했다"),
    corefs=(
        (compiled(r"(?:이\s|해당\s|동\s)?(?:회사|업체|기업)(?=(?:은|는|이|가|측)\s)"), "company"),
        (compiled(r"(?:부처\s|정부\s|회사\s)?대변인(?=[은이]\s)"), "spokesperson"),
    ),
    act=compiled(_KO_ACT),
    agents=(compiled(rf"(?P<a><A>)(?:이|가|은|는)\s[^.]{{0,60}}?{_KO_ACT}"), compiled(r"(?P<a><A>)에\s의한")),
    victims=(
        compiled(rf"(?P<a><A>)(?:의)?\s?(?:모델|AI)?(?:의)?\s?{_KO_OUT}"),
        compiled(r"(?P<a><A>)(?:의|에서|로부터)"),
    ),
    self_act=compiled(
        rf"(?:자사|회사|자체)[^.]{{0,40}}?{_KO_ACT}(?!을\s사용했다고)|^[^.\ue000-\uf7ff]{{0,40}}{_KO_ACT}"
    ),
    self_act_quoted=compiled(
        rf"(?:우리|저희|당사)[^.]{{0,40}}?{_KO_ACT}|{_KO_ACT}[^.]{{0,14}}(?:적이?\s없|않았)"
    ),
    own_model=compiled(r"자사의?\s(?:대형\s)?모델"),
    negation=compiled(r"없|않|아니|부인|사실무근|근거\s?없"),
    saw=compiled(r"계정|확인|탐지"),
    own_outputs=compiled(
        r"(?:자사|우리|저희|당사)(?:의)?\s(?:[^.]{0,8}\s)?(?:출력|답변|응답|대화|결과물)(?:이|가|을|를)?[^.]{0,24}(?:됐|되었|당했|당하)"
    ),
    foreign=compiled(r"타사|경쟁사|다른\s(?:회사|모델|업체)|제3자"),
    they=compiled(r"^(?:<A>[^:]{0,8}:\s?)?[\s“\"]*(?:그들|상대)"),
    ours=compiled(
        r"(?:우리|저희|당사)(?:의)?\s[^.]{0,16}(?:을|를|에서|로)\s[^.]{0,16}(?:훔|추출|증류|복제|도용|학습)"
    ),
    clean=compiled(r"(?:자체|자사|공개|라이선스)[^.]{0,10}(?:데이터|문서|모델)"),
    unproven=compiled(r"증거[^.]{0,14}(?:없|못)|뜻은\s아니"),
    groundless=compiled(r"사실무근|근거\s?없|사실과\s다르|허위"),
    hedge=compiled(r"가능성|것으로\s보인다|의심|수도\s있|추정"),
    topical=compiled(rf"{_KO_ACT}|{_KO_OUT}|모델|학습|의혹|약관|증류|주장|<Q>|AI|규제|법안"),
    charge=compiled(r"의혹|주장|지적|비난|보도|이를|혐의"),
    charge_named=compiled(r"의혹|보도|주장|지적|여부|소문"),
    verb_last=True,
    should=compiled(r"해야|필요|금지|의무|규제|법률|불법|안\s된다"),
    judge=compiled(r"가능성|우려|위험|위협|일반적|흔한|위선"),
    own_act=compiled(r"(?:차단|정지|중단|도입|공개|삭제|개정|강화|조사)(?:했|하겠|할|하고)"),
    first=compiled(r"[\s“]*(?:자사|당사|우리|계정|조사)"),
    licensed=compiled(r"라이선스|허가를\s받|계약에\s따라|승인을\s받"),
    estimate=compiled(r"추정|추산"),
    wrong=compiled(r"(?:가짜|허위|부정)\s?계정|약관(?:을)?\s?위반|증류\s?공격"),
    measured=compiled(r"(?:조사|분석|실험|연구)[^.]{0,10}(?:나타|드러|밝혀)"),
    joins=compiled(r"(?P<first><A>)(?:와|과|및|,)\s?(?P<second><A>)(?!의\s(?:답변|출력))"),
)
