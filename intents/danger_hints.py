"""What people say around it: the last time, the grave, an escape; and signs that count in pairs.

How the lines are read stands in `danger_rules`; the lists behind `$` stand in `danger_words`.
"""

# ruff: noqa: E501 -- one line, one wording: a broken line could not be searched or sorted

from __future__ import annotations

from typing import Final

HINTS: Final = """
# soon, the last time, the grave
ben|leef er|ik|hier|niet niet lang|langer|veel meer lang$|meer$
binnenkort|straks|vanavond|morgen heeft|hebben|hoeft|zijn .. niemand|iedereen|jullie|ze .. last|mij|verlost|af
het|dan|alles houdt|stopt|eindigt|is hier op|klaar|voor voor|met _ mij|mie
laatste|last keer|time dat|that jullie|je|you .. hoor*|hoort|horen|hear|zien|zie|see
dit|deze|it|this is|wordt|was mijn|my|de _ laatste|last dag|week|nacht|avond|day|night|kerst|verjaardag|weekend|bericht
haal|haalt|maak|maakt|overleef ik|hij|ze|de|het .. vrijdag|maandag|weekend|kerst|verjaardag|morgen|zomer|nieuwjaar niet|nie|meer|mee$ / deadline|levering|factuur|trein|omzet|aangifte|vergunning|open
ik haal|maak|overleef .. kerst|weekend|zomer|morgen|jaarwisseling|verjaardag niet|nie|meer / omzet|deadline|voorraad|levering
mijn|me|het|een _ graf|kist|kerkhof|begraafplaats .. in|mee|lig|liggen|naar|beter|liever|rust / kost*|verkop*|maken|timmer*|beginnen
in|onder|naar|liever _ mijn|de|het|een|n _ graf|zoden|grond|kist|kerkhof / vergraven|tank|leiding*|parkeer*|warmtepomp|kabel*
onder _ de _ zoden|grond .. liever|beter|lig|liggen|ik
game _ over .. ik|me|mij|leven|me$|life
uit mijn|zijn|haar|me _ lijden
verlos|verlost|bevrijd _ mij|me / contract|abonn*
god|allah|heer .. neem|haal|haalt|roept|take .. mij|me|weg
durf|durft niet|nie alleen .. zijn|blijven|thuis|slapen|vannacht .. mezelf|iets|doe|vannacht
vertrouw|vertrouwt mezelf|myself|mijzelf niet|nie|meer
dont|cant|not trust myself
snap|begrijp|begrijpt waarom|die|dat|mensen|wel .. zelfmoord|springen|spoor|trein|eruit|kiezen|uitstappen|doen
spoor|trein|brug|kanaal|water|touw lonkt|trekt|roept|wenkt|lokt
kijk|kijkt naar de|het _ treinen|spoor|brug|pillen|touw|water
spullen|alles|bezittingen|gereedschap weggegeven|weggeeft|weggeven|geeft .. hij|ik|afscheid|nodig|meer / kringloop|korting|verkoop
testament|wilsverklaring gemaakt|geschreven|klaar|ligt .. ik|wil|ga|niet|klaar|straks / bedrijf|opvolg*|notaris|zaak|kosten
manier|way|ways pijnloos|pijnloze|snel|zachte|zachtste|makkelijkste|painless|easiest|easy .. dood|leven|einde|sterven|die|end|gaan|go
pijnloos|pijnloze|zachte|painless manier|way|dood|einde|death|sterven|doodgaan|gaan|uit / slacht*|dier*|vis*
hoe|how _ hoog|diep|lang|high|deep|long .. flat|brug|water|verdrinken|springen|drown|jump / zwem*|vis*|leiding|reclame|vergunning
hoop|hopen|wens|bid dat|ik|niet .. verongeluk|verongelukken|aangereden|doodrijdt|doodgereden|kanker|terug*|wakker|hartaanval|ongeluk|overreden
onder een|n|de|komen _ auto|bus|vrachtwagen|trein|tram .. kom|komen|loop|lopen|spring|liggen|ik / schade|keuring|lek*|reparatie
zwemmen|loop|lopen|rijden|rij|fiets .. tot|zover|door|recht .. niet|meer|zee|water|kanaal|terug|over
stop|gestopt met|mijn|m _ medicijnen|eten|insuline|dialyse|medicatie .. dood|klaar|over|ga|bewust|zo
verlies|verliezen|lose niks|niets|nothing _ meer|left|anymore .. leven|dood|die
leven lang|genoeg|kort geweest|genoeg|geleefd / leren|garantie
genoeg geleefd|geleden
is|ben|voel|was ik|mij|een|mijn|ons zelf|man|zoon|vriend|collega|vrouw .. suicidaal|levensmoe
neemt|nemen|nam|genomen afscheid .. appt|app|raar|vreemd|gek|iedereen|alsof|lijkt
alsof|lijkt hij|ze|zij .. afscheid neemt|nam|nemen
vermist|missing|weggelopen|spoorloos|onvindbaar .. man|zoon|dochter|vrouw|broer|compagnon|collega|husband|son|wife|depress*|brief|somber / pakket*|bon|factuur|hond|kat|zending
man|zoon|dochter|vrouw|broer|vader|moeder|collega|compagnon .. vermist|spoorloos|onvindbaar
zit|staat|stond|gevonden|zat op|in|met de|het|zijn|een dak|schuur|brug|zolder|spoor|rails .. touw|springen|geweer|pillen|niet|af|wil|praat
dreigt|dreigen|dreigde|threatens|threatening|threatened .. zichzelf|zich|himself|herself|zelfmoord|suicide|springen|jump|ophangen
iets|wat _ zichzelf|herself|himself .. aandoet|aandoen|doet
bang|zorgen|worried|afraid|scared|vrees .. zichzelf|zich|himself|herself|mezelf|myself .. aan|aandoet|doet|wat|hurt|harm|kill|does|something|iets
cant|dont|couldnt take|bear|stand|do|handle it|this|life anymore|longer .. goodbye|sorry|end|die|love|over|done
ready|prepared|want|going to go|leave|join|meet .. forever|heaven|god|mother|father|husband|wife|peace / $firm|market
join|be|meet my _ late|dead|deceased
see you|them|him|her in|on|the .. other|heaven|hell|afterlife
no|dont|nobody one|longer|reason|need|needs|cares .. me|alive|living|existing / $firm|service|where|help*|explain*
i|im|am have|got|bought|saved|collected .. rope|pills|gun|blade|knife|razor|noose .. myself|ready|end|tonight|it|life / kitchen|sell|shop|import*
thinking|think|thought|dream|fantasize|fantasise|imagine about|of|that .. jumping|crashing|driving|dying|drowning|hanging|disappearing|ending|suicide|death|bridge|cliff|train / market|$firm
drive|driving|drove|crash|crashing|steer|swerve .. into|off a|the|my|incoming _ tree|wall|truck|bridge|cliff|canal|river|car|traffic / insurance|insured|damage|claim
debts|debt|everything|problems|all .. die|dies|gone|solved with|if|when me|i|am
suffering|pain|misery|shame .. end|stop|over|cant|go|away .. life|me|i|die|want|please
burden|failure|disappointment to|of|for|on .. my|everyone|family|space|life|them|kids / tax|proof|administrative|evidence
dont|not deserve|worth to|of|the live|life|alive|living|oxygen
deserve|deserves to _ die|death
should|shouldve|could i|just|have|be .. dead|died|die|born / $firm|father
every|each night|day|morning|time .. hope|pray|wish|think|want|dream .. die|dead|wake|death|suicide|kill|jump|end
"""

SIGNS: Final = """
mooi geweest / vakantie|reis|jaar
hoeven jullie|je|u .. niet meer|te bellen|mailen|doen|zoeken
dan ben ik|k er niet|al / vakantie|kantoor|dinsdag
feed|voer|zorg|care|verzorg|look .. my|mijn|voor cat|dog|kat|hond|katten|planten|dieren / pension|oppas|trim*
hond|kat|dog|cat .. weggegeven|weggebracht|asiel|away|gebracht / pension|trim*|dierenarts
geen|no gordel|seatbelt
dronken|drunk|bezopen|lam ik|i|am|ben|weer|again
am|2|3|4|5|uur again|nachts|staring|wakker|awake
at|made|my peace
ik ben uitgevochten|opgebrand|doodop|murw
strijd is|was gestreden|verloren
done fighting|trying
i surrender
heel|zo|ineens|suddenly|opeens kalm|calm|rustig|vrolijk .. hij|ze|he|she|doet|is
maak|zorgen|worried|concerned|bang om|about|over .. compagnon|collega|vriend|man|vrouw|zoon|broer|vader|friend|brother|son|husband|employee
where|waar .. papers|papieren|testament|wachtwoorden|polis|will|passwords|polissen are|liggen|ligt|staan|is
take|zorg care|goed|voor of|voor the|de|my|mijn kids|kinderen|children|mum|moeder / opvang|toeslag*
turned|zette|switched|heeft|uit his|zijn|her|haar|off|telefoon phone|telefoon|off|uit$
niets|niks|nothing meer|left|more nodig|needed|need
uitzending|uruzgan|afghanistan|srebrenica|oorlog|war .. beelden|droom|nachtmerrie*|verloren|lost|kwijt
dag lieve mensen|allemaal$
will|testament is|ligt|on klaar|the|desk|tafel
sorry|spijt voor|for|me|van alles|everything|jullie
het ga|gaat|goa je|jullie|ju|oe goed
als|when|once|zodra ik|i|im weg|gone|dood / vakantie|holiday
wont|not _ be _ around|here / office|meeting
ive|i|have decided|besloten$
hoeft|hoeven niet|nie _ meer$
neemt|neemp|nam|picking|answering niet|nie|not|his|her|the op|phone|telefoon|calls / klantenservice|uwv|bank
eruit|deruut|uitstappen|eruit stappen|stap|stapt / vof|maatschap
weet ik het|genoeg wel$|genoeg$
nergens meer|goed|nog goed|meer voor
geen|niks|zonder toekomst|hoop|perspectief|uitweg|uitzicht|vooruitzicht meer|geen|geen$ / $firm|klant*|onderhandel*
ik kan echt|gewoon|het|dit|ook|nu _ niet _ meer$ / $firm
ten _ einde _ raad
reddeloos|moedeloos|hulpeloos
zit|voel er|me helemaal|zo|volledig|compleet doorheen$ / werk
waardeloos|mislukt|mislukking|nietsnut|nutteloos|overbodig voel|ben|me
voel|ben me|ik een|zo|helemaal waardeloos|mislukt|mislukking|nutteloos|overbodig
geen|nergens zin meer in|in$ / training|werk
alles is|lijkt|wordt zwart|donker|leeg|kapot|zinloos|uitzichtloos
wil|wou|zoek alleen|eindelijk|gewoon|enkel rust|stilte|vrede|slapen$
ophoudt|ophouden|stopt|stoppen|ophoud .. allemaal|alles|pijn / klant*|mail*|$firm
durf niet naar|meer|verder huis|verder|thuis / klant*
schaam|schande .. zo|dood|familie|leven / website
help$ mij|me|help|ik|alsjeblieft
laat mij|me maar|gewoon|met liggen|gaan|rust
verder|door|zo kan|wil|hou ik|dit niet|nie meer|verder$
haat mezelf|mijzelf|myself
hate myself|being / job
no|lost|without hope|future|purpose|will left|anymore|all|any
cant|can not|do|take|cope go|it|this|do|anymore on|anymore|this / training|$firm
everything is|feels|went dark|black|empty|pointless|hopeless
lost everything|all
so|im|very|am tired|exhausted of everything|all|it|life / $firm
geloof nergens|niet meer|in
alleen|eenzaam op _ de _ wereld|mezelf
drink|drinken|zuip elke|iedere|hele|s avond|dag|nacht
slaap al|niet|nachten|weken niet|meer / klant*
ik|i wil|wou _ niet _ verder$ / $firm|met
alles is|heb geregeld|opgeruimd|klaar / vergunning|kvk|start*|opening
het is goed zo$
zo is het goed$
polissen|polis|testament|wachtwoorden|sleutels ligt|liggen la|tafel|lade|kluis|klaar|map
ik|i|k wil|wol echt|gewoon|het _ niet|nie _ meer$ / $firm
ik|k wil _ niet|nie _ meer$
dat het|alles|t|dit stopt|ophoudt|klaar|voorbij|stop
ben ik|echt|helemaal|zo op$|leeg$|kapot$|gebroken$
bedankt|sorry|dank voor alles|moeite|hulp .. ga|nooit|vaarwel|goed
heeft|hebben|is een|toch geen|niks|niet zin|nut meer
anders|beter betere|andere vader|moeder|man|vrouw|mama|papa verdient|verdienen|dan
nalaten|achterlaten|opzadelen .. gedoe|ellende|rompslomp|rotzooi|schulden|zooi
zo _ min _ mogelijk .. nalaten|achterlaten|last|gedoe
heb het|t _ besloten
besluit staat|is vast|genomen
"""
"""Each is what a tired person may say as well; two different ones in a message are heard."""
