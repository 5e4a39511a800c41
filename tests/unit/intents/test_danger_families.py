"""Families of wordings, one test for each: who speaks, of what, in which language."""

# ruff: noqa: E501 -- one sentence, one line

from __future__ import annotations

import pytest

from intents.danger import danger

DESPAIR = """
ik wil niet meer verder met leven sinds de faillissement
het heeft allemaal geen zin meer, ik wil weg uit deze wereld
mijn vrouw en kinderen hebben niks meer aan mij, ze kunnen beter van de uitkering van mijn levensverzekering leven
ik heb de garage al afgeplakt en de slang klaarliggen
gisteravond zat ik met een touw op zolder, mijn dochter kwam net op tijd binnen
ik sta op het perron van almelo en ik durf bijna
kunnen jullie mijn dossier na mijn dood aan mijn broer geven, ik ga er zelf een eind aan breien
ik wil slapen en nooit meer opstaan
vannacht weer gehuild en gedacht dat het voor iedereen een opluchting zou zijn als ik er niet was
laat me maar doodgaan dan is het opgelost
hoeveel paracetamol is dodelijk
hoeveel pillen moet je slikken om niet meer wakker te worden
ik ben op. echt op. ik wil gewoon dat het stopt, alles
ik kan de schaamte niet aan, ik maak me vanavond van kant
ik loop rond met gedachten aan de dood
als de rechter vrijdag nee zegt dan is het voor mij ook afgelopen met leven
heb afscheid genomen van mijn kinderen zonder dat ze het wisten
ik ga vanavond de ijssel in
er is geen plek meer voor mij op deze aarde
t leaven hef gin zin meer veur mie
ik wil d'r oet stapn
ik heb alles al op papier gezet voor mijn zus, wachtwoorden, bank, wie de kat krijgt. bedankt voor de moeite
niemand gaat huilen als ik er niet meer ben
ik denk dat ik beter af ben als ik dood ben dan met deze schuld
dood is beter dan dit
liever dood dan failliet
ik wou dat ik vannacht niet meer wakker was geworden
mijn zoontje verdient een betere vader, ik ga hem verlossen van mij
wie belt mijn vrouw als ik het gedaan heb
ik rij mezelf vanavond tegen een boom
met 160 tegen de vangrail en klaar
ik heb m'n polsen vannacht doorgesneden maar het lukte niet
ik heb mezelf vannacht weer pijn gedaan
mag ik anoniem met iemand praten, ik denk aan zelfdoding
kan je ook euthanasie aanvragen als je geen uitzicht meer hebt
het leven is een hel geworden en ik wil eruit
ik zit in een diep zwart gat en denk alleen nog aan doodgaan
ik hou het niet meer vol, ik wil dood, sorry
ik wil niet meer. ik wil echt niet meer.
k wil ni meer leve, alles kapot
ik nie wil meer leven
ik wil sterven want ik kan niet brood geven mijn kinderen
beter ik ga dood, kinderen krijgen dan geld
ik heb geen kracht om te leven
leven is moeilijk voor mij, ik wil niet meer hier in wereld
ik ga mijn zelf doodmaken
ik ben al dood van binnen en wil er een eind aan maken
ik heb een wapen in huis en soms richt ik hem op mezelf
zelfmort plegen is makkelijker dan bbz aanvragen
z3lfmoord lijkt me de beste oplossing
ik heb suicide neigingen
ik wil m'n leven niet meer
ik word liever niet meer wakker
iedereen zou opgelucht zijn zonder mij
zorg goed voor mijn vrouw als ik er niet meer ben
mijn leven is voorbij
ik wil niet langer lijden, help me eruit te stappen
"""
SOMEONE_ELSE = """
mijn collega zegt dat hij het niet meer ziet zitten en heeft een geweer thuis
m'n vader is boer en zegt dat hij zich in de schuur verhangt als de koeien weg moeten
mijn werknemer heeft een poging gedaan, hij ligt op de ic, wat moet ik als werkgever doen
mijn man praat over niet meer willen leven, hij zit nu in de tractor
mijn partner is vannacht weggelopen met een afscheidsbrief op tafel
mijn klant stuurde net een appje dat ze een einde gaat maken aan haar leven
een deelnemer aan mijn dagbesteding zegt dat hij dood wil
vriend van mij heeft zich opgehangen in zijn zaak en nu denk ik er zelf ook aan
my brother wants to kill himself because of his debts
my employee said she wants to die
"""
DESPAIR_IN_ENGLISH = """
I can't live like this anymore, I want to end it
i'm done with life
i think about killing myself every day since the lockdown
there's no reason for me to stay alive
i bought a rope yesterday
im standing on the tracks
I took a lot of pills, I dont know what to do
everyone would be better off if i was dead
please tell my kids i love them
i have written a note to my wife
i don't see any way out except death
how many sleeping pills are lethal
i will jump from the roof if you reject me
life is not worth it anymore
i feel like dying
im so tired of living
I'd rather be dead than bankrupt
i self harm because of the stress
i wont be here tomorrow
nothing to live for
i hope i dont wake up tomorrow
want to unalive myself
i was going to hang myself last week
i have no will to live
"""
DESPAIR_ABROAD = """
ich will sterben
ich habe keine kraft mehr zu leben
ich denke jeden tag an selbstmord
am liebsten wäre ich tot
ich mache schluss mit allem
yaşamak istemiyorum artık
ölsem daha iyi
intihar edeceğim
hayatıma son vermek istiyorum
artık dayanamıyorum ölmek istiyorum
nie mam siły żyć
chcę się zabić
mam myśli samobójcze
lepiej żebym umarł
nie widzę sensu życia
أريد أن أموت
لا أريد أن أعيش بعد الآن
أفكر في الانتحار
بدي موت
بغيت نموت
سأقتل نفسي
bghit nmout
ma bghitch n3ich
ana bdi mout w khallas
bidi antaher
я не хочу жить
хочу померти
я думаю про самогубство
не хочу більше жити
я покончу с собой
ya ne khochu zhit
khochu umeret
ne hochu zhyty
je veux mourir
je ne veux plus vivre
j'ai envie d'en finir avec la vie
quiero morir
no quiero vivir más
ya no quiero vivir
mi no ke biba mas
waxaan rabaa inaan dhinto
nemikham zende basham
mikham bemiram
не искам да живея
nu mai vreau sa traiesc
vreau sa mor
voglio morire
quero morrer
"""
VIOLENCE = """
mijn vriend heeft me gisteren tegen de muur gesmeten
hij heeft me bij mijn haren door de winkel gesleept
mijn ex stuurt elke dag berichten dat hij me gaat vinden
mijn man heeft mijn telefoon afgepakt en controleert alles wat ik doe
mijn man laat me niet alleen naar buiten
als ik bij hem wegga schiet hij mij dood zegt hij
mijn zoon slaat mij als ik hem geen geld geef uit de kassa
er kwam een man de winkel in met een pistool en hij wou de kassa
we zijn vanmiddag overvallen, mijn medewerkster is helemaal overstuur
jongens op scooters gooien elke avond vuurwerk door mijn brievenbus en roepen dat ik moet betalen
er is een handgranaat aan de deur van mijn cafe gehangen
ze hebben mijn etalageruit eruit geslagen omdat ik niet wil betalen
een klant zegt dat hij me komt afmaken
klant dreigde mijn salon kort en klein te slaan
ik kreeg een foto van mijn dochter op het schoolplein met de tekst betalen
hij zegt dat hij mijn naaktfoto's naar al mijn klanten stuurt als ik niet betaal
mijn oud-compagnon wacht me elke avond op bij mijn auto
een man volgt me al weken van mijn praktijk naar huis
mijn stiefvader heeft me misbruikt en nu werk ik in zijn zaak
ik ben vannacht aangevallen door een taxiklant
mijn broers hebben gezegd dat ze me vermoorden omdat ik met een nederlander een zaak heb
mijn familie wil me terugsturen en uithuwelijken
ze dwingen me drugs te vervoeren met mijn bestelbus
ik word gechanteerd met een filmpje
die vrouw van schuldhulp mag blij zijn dat ik haar niet tegenkom, ik trek haar uit elkaar
ik kom wel even langs met een jerrycan benzine
zeg maar dat ie uit moet kijken, ik weet waar zijn kinderen naar school gaan
als jullie me nog een keer afwijzen gebeuren er ongelukken
ik schiet hem door z'n kop
ik steek die kerel neer
ik ram die deurwaarder het ziekenhuis in
ik laat hem in elkaar slaan door een paar jongens
ik ga jullie pand in de hens zetten
dan kom ik met een bom
ik heb zin om die vent dood te slaan
mijn man hef mie slagn
mien kearl hef mie bie de keel grepn
hie wil mie doodmakn
hij mij slaan elke dag
mijn baas hij zeggen als jij weg ik jou dood maken
man van mij heel agressief, ik bang, ik slaap in auto met kind
hij heeft mes gepakt en zegt ik snij keel
baas geeft geen loon en heeft mijn paspoort
mijn man slaat en ik wil scheiden, hoe zit dat met de vof
mijn vrouw heeft me met een mes gestoken
ik zit in een opvanghuis omdat mijn man me mishandelde en wil een bedrijf starten
een schuldeiser heeft mij klemgereden op de a1
mijn werknemer heeft mij een kopstoot gegeven
twee mannen hebben me uit de auto getrokken en in elkaar gebeukt
buurman ondernemer heeft mijn hond vergiftigd en zegt dat ik de volgende ben
ik krijg steeds telefoontjes dat ik eraan ga
er staat nu iemand met een hamer voor de deur
help mijn ex probeert binnen te komen
bel 112 hij heeft een mes
mn ex heeft zn locatie van mijn telefoon gehackt en staat ineens overal waar ik ben
ik voel me bedreigd door mijn huisbaas, hij komt binnen zonder te kloppen en duwt me
overvaller stak mijn collega neer
ik ben verkracht
een leverancier zat aan mijn kont en zegt dat het bij de deal hoort
"""
VIOLENCE_IN_ENGLISH = """
my husband hit me again and took the money from the shop
my ex is threatening to kill me
he put a gun to my head
he pushed me down the stairs
my partner is violent and controls our company
customer pulled a knife on me
two men came to my shop and said pay or we burn it
they said they will hurt my children if I dont pay
someone shot at my restaurant
i was robbed last night
my boss rapes me
i am forced to work without pay and sleep in the kitchen
im being blackmailed with nude photos
a man keeps following me home from my salon
i will kill the tax inspector
im going to burn your office down
i'm gonna get a gun and shoot my landlord
my brothers want to kill me for working
he wont let me leave the house
he broke my nose
she hits me
my dad beats me
my landlord attacked me
"""
VIOLENCE_ABROAD = """
mein ex bedroht mich mit einem messer
er hat mich geschlagen
mein chef hat mir den pass weggenommen
ich werde ihn umbringen
eşim beni dövüyor
beni ölümle tehdit ediyor
dükkanımı yakmakla tehdit ettiler
kocam bana vurdu
mój mąż mnie pobił
grożą mi śmiercią
szef zabrał mi paszport
zabiję go
زوجي يضربني
هددني بالقتل
يهددونني بحرق المحل
سأقتله
rajli kaydrebni
jawzi byidrobni kil yom
heddedni b lqtel
bado yi2tilni
муж меня избивает
мне угрожают убийством
вони погрожують спалити мій магазин
я убью его
moy muzh menya izbivaet
mon mari me frappe
il a menacé de me tuer
mi marido me pega
me amenazan de muerte
sotul meu ma bate
mi kasa ta bati mi
meu marido me bate
ninkaygu wuu i garaacaa
shoharam mano mizane
"""
ORDINARY = """
de concurrentie schiet ons af op prijs
ik lach me dood om die reviews
we schrokken ons dood van de energierekening
ik sterf van de honger, gaan we na de lunch verder
onze saus heet suicide sauce, mag dat
de bank knijpt ons de keel dicht
mijn hoofd ontploft van de regels
ik ben radeloos op zoek naar personeel
het mes snijdt aan twee kanten
ik heb mezelf in de vingers gesneden met die prijs
ik stap uit de vof
mijn compagnon stapt eruit
ik wil niet meer verder met deze boekhouder
de klant dreigt met een advocaat
wat mag ik verwachten van jullie
er is een bom onder mijn planning gelegd door de aannemer
how do i price my product so i can live on it
this rent is killing me
we are killing it this quarter
hit me up when the adviser is free
is where i live public when i have a firm
the deadline is killing us
we beat the competition on price
wanna start my own thing
"""


def lines(text: str) -> list[str]:
    """The lines of a block of sentences."""
    return text.strip().splitlines()


@pytest.mark.parametrize("text", lines(DESPAIR))
def test_plans_means_farewells_and_being_a_burden_are_heard(text: str) -> None:
    assert danger(text) == "suicide"


@pytest.mark.parametrize("text", lines(SOMEONE_ELSE))
def test_somebody_else_who_wants_to_die_is_heard(text: str) -> None:
    assert danger(text) == "suicide"


@pytest.mark.parametrize("text", lines(DESPAIR_IN_ENGLISH))
def test_despair_in_english_is_heard(text: str) -> None:
    assert danger(text) == "suicide"


@pytest.mark.parametrize("text", lines(DESPAIR_ABROAD))
def test_despair_in_the_languages_of_newcomers_is_heard(text: str) -> None:
    assert danger(text) == "suicide"


@pytest.mark.parametrize("text", lines(VIOLENCE))
def test_violence_robbery_extortion_and_threats_are_heard(text: str) -> None:
    assert danger(text) == "violence"


@pytest.mark.parametrize("text", lines(VIOLENCE_IN_ENGLISH))
def test_violence_in_english_is_heard(text: str) -> None:
    assert danger(text) == "violence"


@pytest.mark.parametrize("text", lines(VIOLENCE_ABROAD))
def test_violence_in_the_languages_of_newcomers_is_heard(text: str) -> None:
    assert danger(text) == "violence"


@pytest.mark.parametrize("text", lines(ORDINARY))
def test_sayings_and_business_talk_are_not_danger(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "z e l f m o o r d",
        "z3lfm00rd is de enige weg",
        "ik wil d00d",
        "suic!de lijkt me beter",
        "ikwilnietmeerleven",
        "ikwildood",
        "i want to k*ll myself",
        "ik wil niet meer lev\u00e9n",
        "IK  WIL   NIET\nMEER LEVEN",
    ],
)
def test_disguised_glued_and_spaced_words_are_heard(text: str) -> None:
    assert danger(text) == "suicide"


def test_a_saying_does_not_hide_despair_beside_it() -> None:
    assert danger("ik lach me dood om die reviews maar eigenlijk wil ik niet meer leven")
