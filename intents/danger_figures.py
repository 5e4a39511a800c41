"""Sayings that use words of danger for something else: "I laughed myself to death".

They are taken out of a text in which danger was heard, and the rest is heard again.
"""

# ruff: noqa: E501 -- one saying, one line: a broken line could not be searched or sorted

from __future__ import annotations

import re
from typing import Final

from intents.danger_text import QUOTES, bare

_SAYINGS: Final = r"""
(?:ge)?(?:lach|schrik|schrok|schrikken|schaam|schaamde|verveel|verveelt|verveelde|erger|ergerde|werk|werkt|werken|werkte|gewerkt|betaal|betaalt|betalen|zoek|zoeken|zocht|gelachen|geschrokken|klap|bel|wacht|zweet|vries|zenuw)\w{0,3} (?:me|mij|mn|zich|ons|je|mezelf|wij ons|we ons) (?:\w+ ){0,2}(?:dood|kapot|suf|ongeluk|een ongeluk)
(?:me|mij|ons|mezelf) (?:\w+ )?(?:dood|kapot|doodgelachen|rot) (?:ge)?(?:lach|lachen|gelachen|geschrokken|schrikken|schrok|gewerkt|werken|betalen|betaald|vervelen|verveeld|ergeren|geergerd|zoeken|gezocht|schamen)
(?:in|mezelf in|me in|mij in|ons in) (?:de|mn|mijn|eigen|zijn|hun|mijn eigen|de eigen)? ?(?:vinger|vingers|voet|voeten|vlees)(?: snijden| gesneden| schieten| geschoten| snij| schiet)?
het mes op (?:de|mijn|mn|onze) keel(?: gezet| zet| zetten)?
mes in (?:de|mijn|mn|onze) rug
stab(?:s|bed|bing)? (?:me|us) in the back
als de dood voor
(?:tax|bill|vat|inflation|crisis|covid|prices?|rates?|rent)(?: \w+){0,2} (?:hit|hits|hurt|hurts|hitting|hurting) (?:me|us)
handdoek in de ring
(?:steekt|stak|steken|gestoken) (?:me|mij|ons|hem)(?: een)? mes in de rug
hoeft? voor (?:mij|ons) niet meer,? (?:die|dat|de|deze) \w+
dit was het voor mij,? (?:bedankt|dank)\w* voor (?:de|het|je|jullie) (?:uitleg|info|informatie|antwoord)
(?:maak|pak) (?:hem|m|ze) (?:af|aan),? (?:die|de) (?:\w*offerte|klus|\w*aangifte|factuur|bestelling|opdracht)
pak (?:hem|ze|haar) terug met
paspoort gekopieerd
klap van die (?:naheffing|aanslag|rekening)
op gang
gooi (?:die|mijn|deze|dat) (?:telefoon|laptop|computer|kassa|printer|ding|brief|post) (?:zo )?uit het raam
scha(?:am|men|amde) (?:ik|wij|we) (?:me|mij|ons) (?:\w+ )?dood
(?:film|serie|boek|roman|toneelstuk|podcast|game|documentaire|lied|song|liedje|thriller|musical|escaperoom|book|novel|play|movie|band|album|expositie|voorstelling|scriptie)(?: \w+){0,2} (?:over|waarin|about|in which|called|genaamd|titled)(?: (?!(?:en|and|maar|but|nu|now|dus|so|ik|i|mij|me|hij|he)\b)\w+){1,6}
(?:voel|voelen|word|worden)(?: \w+){0,2} bedreigd door (?:bol|amazon|temu|shein|ai|chatgpt|google|concurrent\w*|internet|import|china|webshops?|de markt)
(?:chatgpt|ai|bol|amazon|temu|china|internet|google) bedreigt
verdrink\w* in (?:de |het |mijn )?(?:regels|administratie|papier\w*|werk|mails?|formulieren|bonnetjes)
dig near
(?:nooit|never|niet) (?:meer )?(?:van|in) (?:mijn|mn|me|my|ons|onze) leven (?=\w*(?:betal|betaal|lenen|leen|snap|begrijp))
stop existing (?:contract|direct|order|policy|insurance)\w*
goodbye to (?:paper|cash|my (?:boss|job|employer))
paard schopt\w*
er nog wat te halen
valt er nog wat
duo cut me
eraan te pas
fiscus terug tot
ik heb corona
blijf thuis van de cursus
wat ben je aan het doen
stop met mij lastigvallen
in het ziekenhuis ligt en daarom niet betaalt
slikken aan medicijnen
mijn (?:informatie|gegevens|data) weg doen
rolstoelen in
na de dood van
mijn vlog ging viraal
(?:wil|wol)(?: mij| mie)? dr (?:wier )?oet(?: hebben|,? oet de)
wil he der oet
blijf van mijn lijf huis zoek\w*
papieren van de (?:auto|bus|caravan|motor)
durf niet naar buiten met
volgen (?:mij|me|ons) (?:overal )?met (?:advertenties|reclame)
made my peace with the
should i call the police about
(?:closing|closing down) sale
uit de zaak gestolen
gestolen uit de (?:zaak|winkel|bus)
am i being robbed
schop onder (?:de|mijn|mn|zijn) (?:kont|reet|gat)
threaten(?:s|ing|ed)? (?:\w+ )?with (?:a |an )?(?:bailiff|collection|debt|lawyer|court|fine|lawsuit|summons)
paid off
(?:client|customer|visitor|trainee) hurt (?:her|his|their) (?:back|knee|ankle|foot|neck|wrist)
message i sent last
dog bit
threats in (?:a|my|the) swot
(?:zelfmoord|suicide) (?:circus|pancakes|girls|boys|kings|bombers?|machine|silence|notes)
mes snijdt (?:aan|van) (?:twee|2) kanten
(?:nieuw|nieuwe|nieuw nieuw) leven in
(?:op zoek|zoek|zoekend) naar
(?:wanhopig|radeloos) (?:op zoek|zoek|zoekende|zoeken)
(?:belasting|belastingdienst|fiscus|bank|huur|rente|regels|schulden|verhuurder|concurrentie|inflatie)(?: \w+){0,2} (?:knijpt|wurgt|nekt|sloopt|vermoordt|maakt)(?: \w+){0,4} (?:dicht|af|kapot|dood)
(?:bom|bommetje) onder
leg(?:t|gen)? een bom onder
aan de slag
hit me (?:up|back)
bullet (?:journal|point|points|proof|train|list)\w{0,2}
moord (?:doen )?voor
dood (?:punt|spoor|tij|hout|gewicht)
(?:suicide|zelfmoord) (?:squad|sauce|saus|racer|doors|door|burger|wings|vest|lane|commando)
self[- ]?destruct\w{0,5}
op (?:sterven na|leven en dood)
leven of dood
dood of levend
dood aan de
dead ?(?:line|lines|lock|lift|beat|pan|end|stock|weight|space|sea|tired|easy|simple|serious|cheap|right|slow|zone)
drop dead (?:gorgeous|date)
(?:over|to) (?:my|mijn) dead body
over mijn lijk
to die for
die ?hard
kill(?:ing|er|s|ed)? (?:it|switch|fee|feature|app|idea|deal|two|the vibe|the mood|time)
(?:make|making|made) a killing
(?:d kill|zou een moord doen|would kill) for
(?:is|are|was|be|it s|its|im|were) killing (?:me|us|my|our) (?:margin|margins|profit|profits|business|shop|sales|cash|company)
(?:rent|tax|taxes|deadline|deadlines|paperwork|stress|costs|prices|heat|job|work|hours|admin|vat|interest|inflation|competition|it) (?:is|are|s) (?:\w+ )?killing (?:me|us)
dying (?:to|of laughter|of boredom|of hunger|business|industry|trade|market|breed|from laughter)
shoot(?:ing|s)? (?:me|us|over|you|her|him) (?:(?:an|a|your|the|over) ){1,3}(?:e-?mail|mail|message|text|line|quote|invoice|link|question)
(?:photo|video|foto|wedding|promo) ?(?:shoot|shooting|shoots)
(?:beat|beats|beating) (?:the )?(?:competition|market|deadline|price|record|odds|traffic|rush)
bite the bullet
jump(?:ing)? (?:in(?! front)|ship|into business|through hoops|start|on board)
(?:cut|cutting|cuts) (?:costs|corners|prices|hair|grass|a deal|ties)
(?:spring|springen|sprong|gesprongen) (?:ik )?in het diepe
(?:er|daar|dr) (?:\w+ )?(?:gif|vergif) op innemen
(?:doodgaan|sterven|sterf|doodga|dood) (?:\w+ )?van (?:de |het )?(?:honger|dorst|lachen|warmte|hitte|kou|verveling|stress|slaap|zenuwen|nieuwsgierigheid|schaamte|trots)
(?:honger|dorst|lachen|verveling) (?:\w+ )?dood
(?:vermoordt?|maakt?|slaat|killt|kills?|murders?|kill) (?:me|mij|us|je)(?: \w+){0,14} (?:haha\w*|hihi|lol|grapje|\(grapje\)|😂|xd|lmao)
(?:bringt mich um)(?: \w+){0,8} (?:haha\w*|lol)
(?:gonna|going to|will) (?:kill|murder|strangle) (?:me|us)(?: \w+){0,14} (?:haha\w*|lol|lmao|😂|xd)
(?:mijn|mn|onze|my) (?:hoofd|kop|mailbox|inbox|agenda|telefoon|head) (?:ontploft|explodeert|knalt|barst|explodes)
(?:omzet|verkoop|vraag|groei|kosten|prijzen|markt|prijs|huren|rente|gasprijs) (?:ontploft|explodeert|explodeerde|ontplofte|ontploffen)
vergadering(?:en)? doden
(?:tijd|uren) doden
"""

_FIGURE: Final = re.compile(rf"\b(?:{'|'.join(_SAYINGS.strip().splitlines())})(?!\w)")
"""Any of the sayings, on small letters without accents or quotes: one look, however many there are."""


def without_figures(plain: str) -> str:
    """`plain` with a comma in the place of each saying."""
    return _FIGURE.sub(" , ", plain)


def in_earnest(text: str) -> str:
    """A text as it came, bare, without quotes and without sayings."""
    return without_figures(bare(text).translate(QUOTES))
