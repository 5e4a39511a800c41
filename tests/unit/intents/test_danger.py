"""Danger is heard in many wordings, and ordinary talk about business never sounds the alarm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intents.danger import danger, urgent

DESPAIR = """
ik wil niet meer leven|ik wil nie meer leve|k wil dood man|ik wil gewoon dood zijn|was ik maar dood
ik denk aan zelfmoord|zelf moord, daar denk ik aan|zelfmoort is misschien beter
ik maak er een eind aan|ik ga er een eind aan maken vanavond|ik heb suïcidale gedachten
ik wil er niet meer zijn|soms wil ik niet meer wakker worden|ik zie het niet meer zitten
mijn gezin is beter af zonder mij|ik ben iedereen alleen maar tot last|niemand zou me missen
het leven heeft geen zin meer|ik ben klaar met het leven|ik wil uit het leven stappen
ik hoef niet meer te leven|ik ga mezelf ophangen|ik doe mezelf iets aan|leven wil ik niet meer
ik heb een afscheidsbrief geschreven|ik spring voor de trein|ik wil niet leven meer, alles kapot
ik kan niet meer. ik zie geen uitweg|dan kan ik net zo goed gewoon voorgoed verdwijnen denk ik
ik leef liever niet meer|waarom zou ik nog leven|ik wou dat ik nooit geboren was
I want to die|I want to kill myself|I dont want to live anymore|im going to kill my self
I'd be better off dead|my kids would be better off without me|i just want to disappear forever
life is not worth living|I can't go on, there is no way out|I wish I never woke up
I feel suicidal|I don't want to be here anymore|everyone would be better if I was gone
"""
THREATS = """
mijn man slaat mij|ik word bedreigd door een klant|ik wordt bedrijgd met de dood
mijn ex stalkt me|ik word gechanteerd|hij dreigt me te vermoorden|hij sloeg me gisteren weer
ik schiet jullie allemaal neer|ik steek jullie kantoor in brand|ik kom met een wapen langs
een klant stond met een mes voor mij in de winkel|mijn baas heeft mijn paspoort afgepakt
ik ben bang voor mijn partner, hij wordt agressief|ik krijg doodsbedreigingen
we worden afgeperst door een bende|er is een explosief bij mijn winkel gelegd
my husband hits me|I am being threatened|he said he will kill me|someone is stalking me
someone threatened to burn down my restaurant|I'm going to hurt someone
"""
ORDINARY = """
de zaak gaat dood in januari|ik neem een medewerker aan|ik wil ermee stoppen
mijn bedrijf is kapot|I'm killing it this month|ik ga dood van de warmte hier|de markt is dood
ik kan niet meer inloggen|ik kan niet meer leven van mijn winkel|ik wil stoppen met mijn bedrijf
ik zie het niet meer zitten om met hem samen te werken|ik zie die samenwerking niet zitten
ik wil een eind maken aan het contract|mijn leverancier dreigt met een rechtszaak
they threaten to sue me|mijn bedrijf wordt bedreigd door concurrentie|dat slaat nergens op
this deadline is killing me|I'm dying to start my own business|my phone died|mijn telefoon is dood
wij geven trainingen zelfmoordpreventie|we helpen slachtoffers van huiselijk geweld
ik wil mijn bedrijf beëindigen|ik maak je factuur af|ik wil een foto schieten
ik wil mijn inschrijving bij de kvk laten verdwijnen|I can't live on this income
ik ben bang dat mijn partner aansprakelijk wordt|nieuw leven in mijn bedrijf blazen
wat gebeurt er met mijn zaak als ik dood ga|kansen en bedreigingen in mijn ondernemingsplan
ik ben burn-out en weet niet hoe ik verder moet met mijn bedrijf|ik werk me dood
messenslijper worden, mag dat zomaar|ik ben fotograaf, I shoot weddings|ik wil niet dood
my landlord threatens to raise the rent|we were hit by a tax bill|het water staat me aan de lippen
ik ben niet suicidaal|ik kan maandag niet meer naar de training|moordende concurrentie
"""
PRESSING = """
morgen worden we uit huis gezet|de deurwaarder staat voor de deur|we staan vrijdag op straat
er is beslag gelegd op mijn rekening|ze sluiten morgen de stroom af|mijn gas is afgesloten
deurwaarder komt vanmiddag de spullen halen|loonbeslag sinds deze week, ik hou niks over
ik heb een brief dat ik morgen moet betalen anders komt de deurwaarder|we hebben niks te eten
I'm being evicted tomorrow|the bailiff is coming tomorrow|they seized my bank account
our heating has been cut off|my landlord changed the locks|de deurwaarder steet veur de deure
mijn huisbaas zegt ik moet vrijdag uit winkel|ze hebbn beslag legd op de trekker
belastingdienst heeft mijn zakelijke rekening geblokkeerd|eneco sluit vrijdag af
we slapen in de auto met de kinderen|they froze my account|i have to leave my shop by friday
dagvaarding gekregen voor donderdag|ze halen morgen alles leeg|komornik stoi pod drzwiami
gerichtsvollzieher steht vor der tür|icra memuru kapida|loonbeslag, ik hou niks over
"""
NOT_PRESSING = """
wat is een ontruiming|kunnen ze beslag leggen op mijn auto|hoe sluit ik een verzekering af
ik heb een contract afgesloten|mag een deurwaarder zomaar binnenkomen|ik open morgen mijn winkel
wat doet een deurwaarder|ik krijg een brief van de kvk|can they seize my house if I have a bv
ik verkoop eten op de markt, geen vergunning|I need power tools
"""


def lines(text: str) -> list[str]:
    return [one for row in text.strip().splitlines() for one in row.split("|")]


@pytest.mark.parametrize("text", lines(DESPAIR))
def test_despair_is_heard(text: str) -> None:
    assert danger(text) == "suicide"


@pytest.mark.parametrize("text", lines(THREATS))
def test_violence_and_threats_are_heard(text: str) -> None:
    assert danger(text) == "violence"


@pytest.mark.parametrize("text", lines(ORDINARY))
def test_ordinary_talk_is_not_danger(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize("text", lines(PRESSING))
def test_eviction_seizure_and_cut_off_are_urgent(text: str) -> None:
    assert urgent(text)


@pytest.mark.parametrize("text", lines(NOT_PRESSING))
def test_asking_how_it_works_is_not_urgent(text: str) -> None:
    assert not urgent(text)


@pytest.mark.parametrize("text", lines(DESPAIR)[:12])
def test_danger_at_the_end_of_a_long_message_is_heard(text: str) -> None:
    story = "Ik begon in maart met een winkel en verkoop tassen. Het loopt matig. " * 40
    assert danger(story + text) == "suicide"


@pytest.mark.parametrize(
    "text", ["IK WIL NIET MEER LEVEN!!!", "ik wil... niet meer leven", "dooood wil ik"]
)
def test_capitals_and_stretched_letters_hide_nothing(text: str) -> None:
    assert danger(text.replace("...", "")) == "suicide"


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_text_gets_an_answer(text: str) -> None:
    assert danger(text) in {None, "suicide", "violence"}
    assert urgent(text) in {True, False}


@pytest.mark.parametrize(
    "text",
    [
        "ik wil niet meer leven want mijn bedrijf is failliet",
        "ik wil dood omdat mijn zaak failliet gaat",
        "mijn bedrijf is failliet en ik wil dood",
        "I want to die because my company is bankrupt",
        "my business failed and I don't want to live any more",
        "ik wil er niet meer zijn door de schulden van mijn winkel",
    ],
)
def test_naming_the_business_does_not_hide_despair(text: str) -> None:
    assert danger(text) == "suicide"


@pytest.mark.parametrize(
    "text",
    [
        "mijn zaak gaat dood en dat doet pijn",
        "ik wil stoppen want mijn winkel loopt niet meer",
        "this tax is killing my business because it is too high",
        "mijn webshop leeft niet meer omdat er geen klanten komen",
    ],
)
def test_a_business_that_dies_is_still_an_ordinary_matter(text: str) -> None:
    assert danger(text) is None
