"""The most frequent words of messages to an entrepreneur desk, most frequent first."""

from __future__ import annotations

from typing import Final

FREQUENT: Final = tuple(
    """
    ik een de in mij a i is voor the my for van of en met to dat do als hoe op wat bij moet het
    kan bbz how and mag wil what can business bedrijf heb aan btw on niet je with kvk er does me
    te social over from ben an nog die jullie zaak welke zijn jaar company eigen geld tax klant
    you at zzp vat work have naar as per dan start or hoeveel om waar it gemeente bv krijg ook
    get plan pay self beginnen wie want impact uit when we betalen money which door ondernemer
    employed register zonder are own nodig doen verkopen nu up that na wanneer need bank shop
    euro who klanten maar belasting contract iemand winst werk geen kor there al winkel maken
    where sociale eenmanszaak year bijstand profit may training client about aanvragen hours
    werken after iets be ze hebben uwv ondernemers income worden dit k nummer if uur small naam
    factuur lang starten open begin this number must online diploma heeft zit uitkering no
    krijgen loan return onderneming mee rekening mensen one meer first im much freelancer
    benefit huis name before still gaat welk was kosten stichting ondernemen they people new
    goed office wants kleine via long lening day sociaal zzper verplicht werkt invoice firm
    geven code twee regels terug take our help sroi procent back entrepreneurs pso maand vragen
    nieuwe zelfstandige starter home ioaz without vof oude out uren your municipality
    zelfstandigen keep cost aangifte zelf af komt betaalt eerste should years ww eherkenning
    toch hier omzet partner am starters too bill verkoop staat ons onder kom laten kost make
    deduction verzekering belastingdienst zakelijk now by will someone job salon many old go
    while vergunning thuis zegt cash twente toeslagen not entrepreneur freelancers site alleen
    rules customers klein account wordt only inschrijven niks subsidie website daar maanden man
    customer time selling sole sell allowance aow word wij mezelf tot week dag personeel
    duitsland netherlands insurance starting private zelfstandigenaftrek aanvraag apply here
    tarief ga hengelo stoppen pensioen later doe kopen tegen stop but aftrek nederland trade
    alles laat idee rent enschede free startersaftrek extra inschrijving gegevens openen weg
    baas inkomen gesprek afspraak hulp gratis veel form registration drie two woon naast
    foundation zetten melden geldt wet boekhouder klopt doet betaal komen mail month market
    verschil papieren oost next telt da markt onze mn nemen gewoon person sturen staan off
    allowed zvw opdrachtgever eu letter live echt move wel bedrijven had coach cursus tussen ana
    any anymore been bent cant could das den der dont dr ex gaan going got has he hebt her hij
    him his ich id ill into ive jij jou just kon kunnen la langer le loopt ma maak maakt mi mich
    mijn mit moeten more n ne never nicht nie niets nooit she sich so sta t their them u un us
    verder veur vrouw waarom wanna waren werd were wilde willen wilt wou would ya zal zeg zei
    zich zij zo zou
    """.split()
)
"""A line of the danger lists is looked for by the slot whose words are rarest in this order."""
