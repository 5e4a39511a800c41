"""Dialect, newcomer, chat and hurried spellings on the way to the words of danger."""

# ruff: noqa: E501 -- one word, one line: a broken line could not be searched or sorted

from __future__ import annotations

import re
from typing import Final

_SPELLINGS: Final = """
afscheid: ofscheid
genomen: nommen enomen
kanaal: knaal
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
doodsbedreigingen: doodsbedrijgingen doodsbedreiginge doodsbedregingen
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
aangedaan: andoan andaon aandoan angedoan
vandaag: vandoage vandage
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
        (r"\b(?:zelf|self|selbst|zelfs) ?-? ?(?=moord|doding|mord|mort|dood\b)", "zelf"),
        (r"\bsui[ -]cid", "suicid"),
        (r"\b(my|him|her|them|our|your) (self|selves)\b", r"\1\2"),
        (r"\b(?:mij|me|mn|m'n|mijn) (?=zelf\b)", "me"),
        (r"\b(k|d|su|suic|w)[!*|](ll|e|cide|de|l)\b", r"\1i\2"),
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


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    """What finds something where one of `patterns` does; quick when most begin at a border."""
    border = r"\b"
    inside = [f"(?:{one[len(border) :]})" for one in patterns if one.startswith(border)]
    others = [f"(?:{one})" for one in patterns if not one.startswith(border)]
    return re.compile("|".join([rf"{border}(?:{'|'.join(inside)})", *others]))


PARTED_SOMEWHERE: Final = _any_of([pattern.pattern for pattern, _ in PARTED])
"""Whether any of `PARTED` finds something; in most texts none does."""

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
    aanbellen aanbieden aangeboden aangegeven aangesloten aangevraagt aanleveren aansluiten
    aansluiting aantallen aanvullen accounts achteraan achternaam acount addition addresses
    adress afgebrand afgelope afgeronde afgesproken afgestoten afhangen afpassen afscherming
    afsluit afsluiten afsluiting afspraken allemoal allene altied anderre apparaten asking
    attacks bailiffs bakken bakker bakkers banden bankrekeningen bankrekning bankrupcy beats
    bedraagt bedragen bedreiging bedreven bedrijf bedrijfs bedrijven beeindigende beeindigh
    beheer beheerst belast belaste beloofd bereiken bereken berichtjes beschikking beslagen
    beslissen beslissingen beslist besluit bestrijden betaalde bets beven bewaarder bezorg
    bezorgt bidden bijlen billed binned bizness bloem bloemen boeken boeren boetes bommen
    bonnen bouwen breng briefjes brillen brings broden broker brokken choices clever
    consultant consument control controle controleer controleren controles conviction
    destroyed deurwaarder deurwaarders died dienst dieren dies diet disappeared disappears
    document dokumenten doodschiet dreef dreigmails dromen dukkani edition eindelijk
    electrician ending eviction excursion expected expedited exploit exploits exported
    extension failiet failissement failliete faillisement falissement families familly follow
    followers forged forked foutje galerie geachte gebeurd gebonden gebouwd gedacht gedicht
    gedichtje gedragen geheime geldschieters gelooft gemeen gemeten gepest geregel geschoten
    geslaagd gesloten gesmolten gestart geven gevolg gewist gewonnen gezegd gezocht goedkooper
    goedkope goodbye grafstenen hadden handed hangen harasses heat hiring horses houten
    huurder immigration incassobureaus inherited inkopen invalid jongen kantor kapotmakende
    kappen kennen killer kloppen klussen knoppen koppel krijge krijgn laagste laat laatse
    laatst lasting later leading leasing leisure lending lesten lever leveren levert lied
    liegen life lijken lijnen like liver lives locaties loggen machin magazine mailtje
    markering mediation mengen mensen messen mislukte mobile mornings notices notring
    ontbraken onthouden ontmoeten ontplof ontruimen opbrengen opdarchten opdrachten opgelost
    opgeslagen opgesloten opgesteld opgeven opleggen oplichters oplichting oprichting opruimen
    opruiming opslaan options orders oudere overblijven overdoe overgeven overhandigen
    overheden overlaten overledenen overleggen overleven overneemt overnemen pakket pakketje
    pakketten papiertje partners passed passer passes patreon pesten pikken pinnen places
    plakken planned plants platformen platforms platfrom platvorm played polite politiek
    posted privat privately problemen purpos reageer reasons rechtbnak rekeing rekenig
    rekeningen rekeningn rekning release releases renteloos repareert restaurantje restaurants
    restorant restoring resturant ruilen ruimen sallaris sallary schaal schooling schuldeisers
    scratched secrets seized seizure setting shares shooting showed single situation size
    sized skill skills slaagt slachtn slagen slapen snappen snapte splitting spreken springen
    sprongen staangeld staat stadion staken staking stal stale stalen stalk stalkr stall
    standings starte starten steelt steken sterk sterke sterker sterren sterven stervende
    sticking stille stoken stopte strange streaming streken streven tables tablet taking
    talking tanken telefon telefoonnr things thought thread threads threat tomorow trading
    treated trekken trucks uitsluiten uitvaarten uitzetten vallei veilige vellen verbergen
    verbranden verdien verdiende verdienen verdient verdwenen verdwijnt vergeet vergeten
    vergiftigde vergiftiging vergissing verhangen verhangt verhuizen verhuizng verhuurder
    verhuurders verklaren verkoch verkocht verlaagt verlagen verlangen vermoed vermoede
    vermoeden vermoeid vernietigd vernietigen verplichte verplichtt verplichtte verrassing
    verschijnen verslag verslagen versleten versturen vertaal verteld verwachten verwijzen
    verzocht verzorgen verzuim vijven voegen voeren voldoende volgend vullen walking wanting
    rekenen afzeggen bedruipen schatting schaars verschil geduld gestolen uitgelegd schopt gebaseerd geboerd scrapen vakkracht waren wasting water weekenden weekends weten wielrennen worries zoeken
    """.split()
)
"""Ordinary words that a careless eye could take for a word of danger."""
