"""Dialect, newcomer, chat and hurried spellings on the way to the words of danger."""

# ruff: noqa: E501 -- one word, one line: a broken line could not be searched or sorted

from __future__ import annotations

import re
from typing import Final

_SPELLINGS: Final = """
leven: leeven leefe lven leben levne levven leve levn levve lebn leavn leaven lewen lefen leeve leevn
bedreigd: bedrijgd bedregd bedreichd bdreigd bedraigd bedeigd bedreid
bedreigt: bedrijgt bedregt bedreich
ik wil: kwil
ik zie: kzie
ik ben: kben
ik heb: kheb kep
ik ga: kga
ik kan: kkan
ik denk: kdenk
ik hoef: khoef
zou: zoude
niet: nie niej niett neit nt nig nich neet nit nietje niiet nieet niit niettt niwt nier
meer: mr mer meerr mear mjear meej
dood: dod doot doodt doood doad dooot
wil: wiel wilt wul wl willl wll
ik: ikke ek ikk
zitten: zitte zittn
zelfmoord: zelfmort selfmoord selfmord zelfmord zelfmoort zelfmoor zlfmoord zelfmoordt selfmoort zelmoord zelfmood zefmoord
suicide: suiside sucide suicied sewerslide suicde suicid sucicide suisicide suicice
slaan: sloan sloon slaon slaann slan slane
slaat: sleit slat slaad sleet sloat slaatt slaagt
want: wanna
going: gonna
dying: dieing
live: liv
living: livin
anymore: anymor nomore
myself: mysel mysefl myslef mysellf
mezelf: mijzelve mezelluf mezelve mezel mezlf mezef mzelf mijself meself miself mijnzelf
mes: mesj
vermoord: vermoort vermort
deurwaarder: deurwaarde deurwarder deurwaardr
beslag: beslach
afgesloten: afgeslote afgeslotn
ontruimd: ontruimt
stroom: stroem strom
morgen: morge mogge morgn
kan: kunt
kan niet meer: kannie
niet meer: niemeer nimeer nietmr nimr niemer nietmeer niemr
zijn: wean weazen wezn zyn zijnn
mij: mie miej mijj
heeft: hef heef heefd
voor: veur vr vor foor
uit: oet uut
hoeft: hooft heuft hoefd hoeftt
sterven: starven starvn starm sterve stervn
leef: leev
geslagen: geslage geslaan esloagen eslaagn esloan gslagen geslaagen eslagen
gaan: goan gaon
gaat: geet gaad
staat: steet staad
komt: kump komp kumt
kerel: kearl keerl kerl keal keerel
mijn: mien mijnn mijne
broer: breur breuer bruur broeder
huis: hoes huus
ze zijn: zezijn
heb: hep heeb
willen: wille wiln wilen
wacht: w8 wach
echt: egt ech eg
waarom: wrm wrom waorum
dat hij: dattie datie
als hij: attie asie alsie
die: dieje den diee
er: dr
iets: eits
iemand: iemant eemaand
suicidaal: suisidaal suicidaa suizidaal
ophangen: ophange ophangn uphangen ophagne
vermoorden: vermoorde vermoordn vermorden
doodgaan: doodgoan doodgaon doodgaa
kill: kil kiil
gedwongen: gedwonge edwongen
verkracht: verkrach vekracht
geweer: gewear
gezegd: gezecht ezegd gezeg
gedaan: edoan edaon gedoan
brand: brant
pistool: pitool
schieten: skieten schietn
"""
"""Too short or too far off to be mended by likeness: what is meant, and how people write it."""

RESPELLED: Final[dict[str, tuple[str, ...]]] = {
    spelling: tuple(meant.split())
    for line in _SPELLINGS.strip().splitlines()
    for meant, _, spellings in [line.partition(": ")]
    for spelling in spellings.split()
}

_Replacements = tuple[tuple[re.Pattern[str], str], ...]

PARTED: Final[_Replacements] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"[\u2019\u2018`\u00b4]", "'"),
        (r"\b(?:zelf|self|selbst|zelfs) ?-? ?(?=moord|doding|mord|mort|dood)", "zelf"),
        (r"\bsui[ -]cid", "suicid"),
        (r"\b(my|him|her|them|our|your) (self|selves)\b", r"\1\2"),
        (r"\b(?:mij|me|mn|m'n) (?=zelf\b)", "me"),
        (r"\b(zich|hem|haar|je) (?=zelf\b)", r"\1"),
        (r"\bdood (?=(?:maken|maakt|gemaakt|gaan|schieten|steken|slaan|rijden|trappen)\b)", "dood"),
        (r"\bneer (?=(?:schieten|steken|slaan|geschoten|gestoken)\b)", "neer"),
        (r"\bop (?=hangen\b)", "op"),
        (r"\bom (?=brengen\b)", "om"),
        (r"\baan (?=doen\b)", "aan"),
        (r"\bkapot (?=maken\b)", "kapot"),
        (r"\bda'k\b", "dat ik"),
        (r"\bas?'k\b", "als ik"),
        (r"\bdak (?=(?:dood|der|er|nooit|niet|nig|hier|mie|mij|weg)\b)", "dat ik "),
        (r"\bmu'?k\b", "moet ik"),
        (r"(?<!\bi)'m\b", " hem"),
        (r"\bd'r\b", "er"),
        (r"\b(m|w|z)i-j\b", r"\1ij"),
    )
)
"""Words that people part, join or shorten, before the text is cut into words."""

GLUED: Final[_Replacements] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (
            r"k(wil|wou|zie|ben|heb|ga|kan|denk|hoef|moet|zit|word|maak|wacht|zal|trek|sta|snij"
            r"|spring|voel|haat|weet|doe|loop)$",
            r"ik \1",
        ),
        (
            r"ik(wil|wou|zie|ben|heb|ga|kan|denk|hoef|moet|zit|word|maak|zal|trek|haat|voel|zou)"
            r"(\w{0,40})$",
            r"ik \1 \2",
        ),
        (r"niet(meer|langer|leven|verder)(\w{0,40})$", r"niet \1 \2"),
        (r"wil(dood|niet|nie)(\w{0,40})$", r"wil \1 \2"),
        (r"kill(myself|himself|herself|me|you|him|her)$", r"kill \1"),
        (r"i?(want|wanna)(to)?die$", r"i \1 die"),
        (r"meer(leven|zijn)$", r"meer \1"),
        (r"(dont|do)(want|wanna)(to)?(live)$", r"dont want live"),
    )
)
"""Words that lost the space between them."""

NOT_RESPELLED: Final = frozenset(
    """
    aanbieden aangesloten aanleveren aansluiten aansluiting addition afgesproken afgestoten
    afpassen afsluit afsluiten afsluiting afspraken apparaten asking beats bedraagt bedragen
    bedreiging bedreven bedrijf bedrijfs bedrijven bereiken beslagen beslissen beslist besluit
    bets beven bewaarder bloem boeken bommen bouwen breng conviction deurwaarder died dieren
    dies diet disappeared disappears edition eindelijk ending eviction expected expedited
    exploit exploits gedragen gemeen geschoten geslaagd gesloten geven gevolg gezocht goodbye
    heat huurder inkopen killer laat lasting later leisure lending lesten lever leveren levert
    lied life like liver lives mensen messen ontruimen opgelost opgesloten opgesteld opgeven
    opruimen opruiming overgeven overhandigen ruimen seized seizure shooting size sized skill
    skills slaagt slagen slapen spreken springen sprongen staat staken staking stal stale
    stalen stalk stall starten steken sterk sterke sterker sterren sterven sticking streken
    streven taking talking things thread threads threat trading treated uitsluiten verbranden
    verdien verdiende verdienen verdient verdwenen verhangen verhangt verhuizen verhuurder
    verhuurders verkoch verkocht verlangen vermoed vermoede vermoeden vermoeid verschijnen
    verslag verwijzen verzocht walking waren water weten
    belast belaste beschikking ontmoeten repareert vergeten dienst dreef
    """.split()
)
"""Ordinary words that a careless eye could take for a word of danger."""
