"""Despair that names neither death nor a means: last words, giving away, being held back, voices.

How the lines are read stands in `danger_rules`; the lists behind `$` stand in `danger_words` and
`danger_concepts`.
"""

# ruff: noqa: E501 -- one line, one wording: a broken line could not be searched or sorted

from __future__ import annotations

from typing import Final

TOGETHER: Final = """
# an end that looks like something else
ongeluk|ongeval|accident & lijkt|lijken|look|looks|uitziet|uitzien|looking & ik|i|het|it|zo|my|mijn|geld|money|op|like / schade*|dashcam|claim|bumper
painless*|pijnloos|pijnloze & hoe|how|way|manier|googl*|googelen|doen|do|it|quick|snel|gaan|end / tattoo*|laser*|wax*|tandarts|dentist|ontharen|slacht*|migrat*|overstap*|piercing*|hair
quickest|fastest|easiest|snelste|makkelijkste|zachtste|best & way|manier|methode|method & die|dying|dood|eruit|end|sterven|gaan|leave|go / kvk|vat|btw|register|start|$firm|money|betal*|aangif*|amsterdam|work
# pills within reach
$pills & handvol|handful|zak|doos|doosje|box|bottle|verstopt|hidden|hide|strip|strips|potje|lade|la|kastje|fles|nachtkastje|jenever|whisky|wodka|vodka|drank|wijn & ik|mijn|mn|i|im|my|me|she|hij|ze|he|man|woman|vrouw|zit|lig|sitting / verkoop*|sell*|apotheek|pharmac*|webshop|import*|huisarts|drogist*|etiket*|label*|export*|bijsluiter
rekensom*|som|sommetje|math|maths|statistisch|logically|logisch & dood|death|dead|polis|levensverzekering|insurance|sterf
my|mijn|mn & death|dood|overlijden|sterven & value|beter|better|oplost|solve*|helps|levert|oplossing|opbreng*|cadeau|gift|goedkoper|cheaper & voor|for|of|to|dan|than|alles|is|has|would|zou / bv|$firm|erf*|testament|belasting|tax|partner
# voices, nights, places
stem|stemmen|voice|voices & hoofd|head|zegt|zeggen|tell|tells|telling|says|say|fluister* & spring|jump|moet|doen|do|it|doe|mij|me|kill|dood|die|hoofd / verkiezing*|podcast|voice-over|zang*|koor|radio|gemeenteraad|aandeelh*|vergadering
diepste|diep|deepest|deep & plek|punt|stuk|part|spot|hoe|how & kanaal|ijssel|rivier|meer|canal|river|lake|zee|water|plas|haven / duik*|vis*|boot*|swim*|zwem*|varen|aanleg*|leiding
kanaal|spoor|brug|water|treinen|river|bridge|tracks|rails & dichtbij|nearby|roept|lonkt|trekt|overkant|wacht|calls|calling|buurt|minuten|stiller|stil|waiting & ik|mij|me|is|dronken|drunk|alleen|i|te|zo / kantoor|winkel|locatie|$firm|pand|parkeer*|vestig*|terras
# held back by somebody
tegenhoudt|tegenhoud|weerhoudt|keeps|keeping|stopping|houdt|houden|overeind & me|mij & hond|kat|kinderen|kids|dog|cat|dochter|zoon|moeder|mother|daughter|son|vrouw|wife|dochtertje|kind|zoontje|cats|dogs|paard & hier|here|alive|only|enige|nog|leven|anders|going|tegen / starten|werken|starting|registering|slaap|wakker|busy|bezig|wakkerhoud*|awake
# of somebody else
$kin|compagnon|collega|vriend|vriendin|klant|hij|ze|he|she|buurman|partner|friend|werknemer|employee|colleague|maat & praat|praten|talking|talks|talk|spreekt|begint & over|about|of & dood|begrafenis|funeral|suicide|dying|death|ending|einde|things|things|doodgaan|hemel|heaven & de|zijn|ending|his|own|eigen|her|haar|het|keeps|steeds|always|altijd|alleen|it|hele / lease|contract|uitvaart*|$firm|film|boek
schoongemaakt|cleaned|cleaning|poetst|gepoetst|geladen|loaded & geweer|pistool|gun|jachtgeweer|rifle|shotgun|wapen & man|vader|hij|he|dad|father|husband|broer|zoon|ik|i|partner|zijn|his|my|compagnon
weggegeven|weggeeft|gave|given|geeft|giving & alles|spullen|bezittingen|everything|belongings|things|tools|gereedschap|hond|kat|dog & away|hij|ze|he|she|ik|i|kalm|calm|ineens|compagnon|vader|dad|husband|man|broer|brother / kringloop|korting|actie|promo*|free|gratis|charity|sample*|closing|sale|uitverkoop|opheffing*|briefjes|rekening|klant
"""

IN_ORDER: Final = """
# the light, the road, not coming back
licht .. uit voor|vanavond|voorgoed|mij$ .. / stroom|energie|afgesloten|afsluit*|rekening|winkel
licht gaat|gat voor|bij mij|me uit
doe|draai|knip het|t licht uit .. ga|vaarwel|voorgoed|klaar / winkel|pand|kantoor
lights .. out for me
weet|know|unsure|sure niet|nie|dont|not of|if|whether ik|i .. terug|terugkom|terugkeer|back|return|thuiskom / nederland|werk|ww|baan|les
kom|keer|come|coming|return|be .. niet|nooit|never|not .. terug|back .. kat|hond|cat|dog|kinderen|kids|zorg|bye|vaarwel
niet|wont|not|nooit|never _ be _ coming _ back / course|training|work|job|school|class|lesson*|customer
kom niet|nooit _ meer terug|thuis .. / training|cursus|werk|les|klant*
geen|no|zonder|without gordel|seatbelt|riem|helm .. plan|brug|boom|muur|bridge|tree
let|laat .. go|los .. wheel|stuur
# giving back
whisky|whiskey|vodka|wodka|jenever|fles|bottle|drank .. pillen|pills|temazepam|tablets|medicijnen|slaappillen|oxazepam / import*|horeca
pillen|pills|touw|mes|medicijnen|geweer afgepakt|weggehaald|verstopt|weggelegd
balk|strop|touw|spoor|trein|rope|beam .. rest|over|left|blijft
rest|over|left|blijft .. balk|strop|touw|rope|spoor
trouwring|ring|horloge|telefoon|portemonnee|wallet|watch|sleutels .. tafel|keukentafel|table|achtergelaten|afgedaan .. / juwelier*|verkoop*|reparatie|sieraden
horloge|ring|watch|gereedschap|ketting .. gegeven|gave|given .. niet|not|wont .. nodig|need
niks|niets|nothing meer|left van|of me|mij over|left
niks|niets|nothing .. van|of me|mij _ over|left
# who may weep
niemand|nobody|jullie|noone|one hoeft|hoeven|has|needs|need|should .. huilen|cry|treuren|mourn|rouwen|verdrietig
huil|huilen|cry|treur|rouw|mourn niet|not|nie om|for|over mij|me
niemand|nobody|one .. huilen|cry|treuren|mourn|rouwen|huilt .. mij|me
$i|hoofd|ziel|hart|binnen|inside al|allang|already|lang dood|begraven|gestorven|dead|buried|died / $firm|vader|moeder|father|mother
hoop|hope|bid|pray|wens|wish .. hart|heart|adem .. stopt|ermee|stops|ophoudt|stilstaat|stop
hoop|hope|wish|pray|bid .. dont|not|never|niet|nooit|nie wake|wakker|opsta|ontwaak
hoop|hope|wish|pray|bid|wou .. hit|run|overreden|aangereden|geraakt|ramt|struck|shot .. bus|truck|train|car|auto|trein|lorry|vrachtwagen|bliksem|lightning|me
hope|hoop .. bus|truck|lorry|train .. hits|raakt|rijdt .. me|mij
# dates that will not be reached
kerst|kerstmis|nieuwjaar|zomer|weekend|pensioen|ochtend|morgen|vrijdag|verjaardag|winter|lente haal|maak|red|overleef ik|k niet|nie / deadline|levering|omzet|aanvra*
of ik|k .. ochtend|nacht|morgen|avond|week haal|red|overleef|volhoud / deadline|bus|trein
ik|k word|haal|wor 25|30|40|45|50|55|60|65|70|80|oud|pensioen niet|nooit|nie
duurt|zit|ben|blijf|leef .. hier|er|niet niet|lang lang|meer meer$|meer / wachtrij|procedure|aanvraag|file
voor|for .. kinderen|kids|dochter|dochtertje|zoon|hond|kat|moeder|kind|daughter|son|dog|mother blijf|leef|stay|living|hang|live ik|i|nog|here|hier / thuis|werk*|nederland|uitkering
houden|houdt|keeps|keep|hielden me|mij nog|only|alleen|still|hier hier|overeind|alive|leven|here
anders|otherwise|if|zonder|wasnt|werent .. al|already|allang|lang gebeurd|gedaan|done|dood|weg|gone|ended|gesprongen / betaald|klaar
id|had|would have done _ it already|long
# life as a punishment
leven|life|existing|bestaan voelt|feels|is|lijkt|wordt .. straf|punishment|hel|hell|gevangenis|prison|marteling|torture|kwelling|lijdensweg|uitputtend|exhausting|ondraaglijk|nightmare|nachtmerrie / $firm|work
droom|dream|fantaseer|fantasise|denk over|van|of|about|om niet|not|nooit bestaan|existing|being|exist
verdien|verdient|deserve|waard niet|dont|geen|not .. hier|leven|bestaan|be|here|live|zijn .. zijn|leven|bestaan|here|alive|live|exist / geld|genoeg|omzet
verdien .. niet om .. hier|leven|bestaan
dont|not deserve .. here|live|life|exist|breathe
niks|niets|nog|nothing te _ zoeken op|hier .. wereld|aarde|meer$ / google|website
wat doe ik|k hier|nog nog|hier|eigenlijk$|op .. / site|menu|pagina|account|formulier|fout
naar boven|huis .. bij papa|mama|oma|opa|god|moeder|vader|hem|haar
tot ziens|snel|gauw in|aan|bij|daar de|het|boven hemel|overkant|andere|boven
gestorven|overleden|dood|passed|died .. wil|want|ga|wol .. naar|bij|with|join haar|hem|her|him|toe|ze / $firm|verhuizen|verhuis*|uitbouwen
wil|want|ga .. naar|bij|with|join haar|hem|her|him|them toe|boven|zijn|again|hiernamaals / winkel|kantoor|vestig*
niet|geen|no|not|never|nooit bang|angst|afraid|fear|scared .. dood|doodgaan|sterven|death|dying|die / $firm
doodgaan|sterven|dood|dying|death lijkt|klinkt|voelt|seems|sounds|feels|zou|looks .. rustig|fijn|mooi|goed|vredig|verleidelijk|aantrekkelijk|lekker|peaceful|nice|easy|good|better|tempting|welcome / hout|$firm
was|waar|wou ik er|dr|hier maar|toch|gewoon nooit|niet .. / bij|eerder|mee
dan|das hoef|wil|hoeft ik|k niet|nie _ meer$
wil|wou er|hier gewoon|liever|echt|helemaal|simpelweg niet _ zijn|wezen|zijn / bij|als
ik mag|mug niet|nie meer zijn|leven|bestaan
# an earlier attempt, hospital
na|after|van|had een|an|mijn|my|n poging|tp|attempt|overdosis|overdose|zelfmoordpoging .. / inbraak*|koop|overname|sale|burglary|lening|aanvra*|krediet|mislukte
tp gedaan|gehad|opgenomen|geweest
bel|bellen|gebeld|belde|geen|call|called|nummer|naar|met 113 / euro|meter|eur
113 gebeld|bellen|bel|geprobeerd|hielp|helpt|niet|called|heb|doet / euro|btw
eet|eten|drink|eating .. niet|niks|nothing .. hoop|hopelijk|hopefully|hope .. voorbij|dood|over|afgelopen|snel
dood|dead|kapot|failliet en|and|net|so ik|am|zelf|i ook|too|also|zelf|i$
# hurting oneself
heb|had|kheb me|mij|mezelf .. gesneden|gekrast|verwond|gebrand|opengehaald / vinger*|keuken*|scheer*|glas|blik|karton|papier*|mes|koks*|haag|snijmachine|verzekerd|machine
kras|kraste|krassen|snij|snijd|snijden|sneed in|op mijn|mn|m|me|de arm|armen|pols|polsen|been|benen|vel|huid|bovenbenen|onderarm / tattoo*|vlees*
# last words
vaarwel|adieu|adios|farewell|tabee|ciao allemaal|iedereen|everyone|all|wereld|world|lieve|todos|tous|mensen
doei|doeg|tabee|bye allemaal|iedereen|wereld|world|everyone|lieverds
doei|bye .. voorgoed|altijd|forever|world|wereld
so _ long everyone|all|world|cruel
this _ is goodbye|farewell / email|$firm
it|good|was nice|good|honour|pleasure|lovely knowing|known|kennen you|all|jullie / customer*
fijn|mooi|leuk|eer .. jullie|je .. kennen|gekend hebben|geweest / klant*|beter|leren
remember|onthoud|gedenk me|mij kindly|fondly|als|zoals|with|goed|for
vergeet|forget me|mij niet|not / terugbel*|afspraak|bellen|mail*|lijst|inschrij*
forgive|vergeef|vergeven me|mij|mijn|my / english|question|typo*|late|asking|spelling|nederlands|vraag|if|bother*|spelfout*|ignor*
laatste|last groet|groeten|goodbye|farewell|wens|wil|wish|kus|words / klant*|datum|grafsteen|graveren|steen
zeg|tell|vertel|zegt|sag|groet|doe tegen|my|mijn|aan|the|de|meine* .. hield|hou|houd|houdt|love|loved|loves|kwalijk|trots|fault|schuld|spijt|sorry / $firm|kvk
groeten|groet aan|doen mijn moeder|vader|kinderen|dochter|zoon|vrouw|ouders .. niks|kwalijk|zeg|hou|spijt
papa|mama|dad|mom|daddy|mommy|mum hield|houdt|loved|loves|hou .. van|them|you .. hen|ze|jullie|you|hem|haar
my|mijn|mn|eigen|own|mine begrafenis|uitvaart|crematie|funeral|grafsteen|tombstone|eulogy|grafrede|grave|wake / $firm|vader|moeder|verzekering|polis|klant*|uitvaartver*|insurance|father|mother|parlour|onderneming
op|at mijn|my|mn begrafenis|uitvaart|crematie|funeral|graf|grave
ik leg .. loodje .. / $firm
ik|k leg|gooi het|t loodje neer|$
strijd .. gestreden .. loodje|klaar|ga|voorbij|rust|over
ik|k ga|goa het|t|een|n hoekje|hukske om
ik|k knijp|piep|knipe|goa|ga er|der|ertussenuit|dr tussenuit|tussenuut|tussenoet / weekend|vakantie|dagje|weekje|zomer|even
ik|k ga|blaas de|mijn|het pijp|laatste|adem uit|adem
niet uit de|het|mijn .. zaak|vof|lease .. maar uit alles|leven|het
not .. of .. out of everything|life
out of everything|life|existence$ / stock|$firm|date
stap|stop|kap|weg uit|met alles$|alles / abonn*|roken|social|werk|schuur|staat|atelier
# of somebody else
stuurde|sent|posted|appte|filmpje|foto|post|appt .. viaduct|brug|dak|spoor|bridge|roof|goodbye|afscheid|rails|vaarwel|touw / vakantie|klus|offerte|werk|newsletter
zit|staat|loopt|sits|standing|sitting met|with een|n|a touw|strop|pistool|geweer|rope|noose|pillen|gun
achter|after|achteraan .. vader|moeder|man|vrouw|hem|haar|father|mother aan gaat|ga|wil|gaan|gegaan / geld|school
balcony|balkon|dak|roof|brug|bridge|window|raam|rand|ledge .. threatening|dreigt|threatens|wil|wants .. jump|springen|spring
zegt|zei|says|said|gezegd|told .. genoeg|enough is|geweest .. niet|not .. op|picking|answering
vertelde|vertelt|zei|zegt|told|says|said .. liever|rather|wish|niet|not .. wakker|dead|dood|alive|leven|wake / $firm
ending things|everything$ / lease|contract|work
# the coder, the soldier, the clerk
exit|quit|kill|delete|uninstall|unsubscribe|logout|uitloggen|opzeggen|afmelden|verwijderen|deinstalleren|deleten|wissen|resign .. life|leven|myself|mezelf|planeet|existence|bestaan|earth|planet / $firm|handelsregister|kvk|register|programma|bijstand|lijst
life|leven|planeet|bestaan|mezelf|myself opzeggen|afmelden|verwijderen|deleten|uitloggen|wissen|uitzetten|uitschakelen / contract|lifetime|$firm|verzekering|levensloop
killed|kill|dood|beeindigd|terminated .. bedoel|mean mezelf|myself|mij|me
afwijzing|afgewezen|rejected|nee|no|refused .. dan|then|betekent|means einde|end|dood|death|over|finito$ / traject|contract|aanvraag|samenwerk*
planeet|planet|aarde .. opzeggen|verlaten|af|leave
god|heer|heere|lievenheer|lord|allah mag|may|please|laat|kom|komen .. me|mij halen|haal|take|nemen|komen
zich|zichzelf|hemzelf iets|wat .. aangedaan|aandoen|aandoet
uit het leven stapt|gestapt|stappen|stap|stapte
kogel|bullet|touw|rope|trein|train goedkoper|cheaper|makkelijker|easier|sneller|faster|simpeler|beter|better .. dan|than|is|lijkt / kaartje|ticket|auto|reizen
kogel|bullet|touw|rope is .. goedkoper|cheaper|makkelijker|easier|sneller|faster|beter|better
finger|fingers|vinger .. trigger|trekker / happy
pistol|gun|pistool|wapen|dienstwapen|touw|rope|pills|pillen|fles .. looking|staring|roept|kijkt|calling|lonkt|lacht|hand|lekker .. me|mij|hand|aan|at
had|hadden|should .. erbij|dood|gesneuveld|died|killed|daar .. moeten|blijven|war|oorlog|uitzending|have .. liggen|blijven|there|sneuvelen|instead|war
should|shouldve .. died|killed in|there|instead|with|war|then
overbodig|nutteloos|useless|waardeloos|worthless .. voor|for|to iedereen|everyone|gezin|thuis|wereld|allemaal|family|anyone
dood|dead lever|breng|worth|waard|ben .. op|meer|more
take|nemen|neem my|mijn own|eigen life|leven
i|ik|we .. not|wont|niet|never|nooit .. survive|overleef|overleven|overleve .. this|dit|het|letter|brief|night|nacht / winter|crisis|jaar|$firm|omzet|month|year|season
world|wereld|everyone|iedereen better|beter|happier .. without|zonder .. me|one|idiot|loser|mij|failure
walk|walking|lopen|loop|wade|swim into|in|out .. sea|zee|ocean .. / holiday|strand*|beach*
ctb soon|tonight|i|today|vanavond
i|ill|ik .. be|ben|ill dead|dood before|voordat|voor|tegen|by / line
reading|read|lezen|leest|lees .. about|over|of me|mij .. paper|papers|krant|news|nieuws / interview|artikel|article|review
weet|know wat|what ik|i .. moet|have|need|got .. doen|do .. vanavond|tonight|vannacht / btw|vat|form*
peace .. know|goodbye|ready|tonight|will|now|done|go / sign
made|found my|mijn peace|vrede
have|heb .. the|de|a|een means|middelen|plan .. plan|means|moed|courage|date|datum / $firm|business|marketing
make|laat|maak it|het|t all|allemaal|just|gewoon|please|toch|stop stop|ophouden|stoppen|$ / spam|mails|calls|letters|reclame|belletjes|piep*
can|kan it|het|t just|gewoon|please|all|niet stop$|ophouden$
oefen|oefenen|practise|practising|practice|leer .. knoop|noose|knot|strop / zeil*|boot*|macrame|scout*|naai*
tie|tied|knoop|leg .. noose|strop|lus
twijfel|doubt|wonder|vraag .. anyone|iemand|wie|who .. come|komt|funeral|missen|miss|begrafenis|merken|notice .. / training|opening
wie|who .. zou|would .. me|mij missen|miss|vinden|find .. / vacature|training
one|een|nog less|minder|more bankrupt|loser|mislukkeling|idiot|failure .. world|wereld|planet
dead|dood man|vrouw|mens|woman walking|wandelend
kids|kinderen|wife|vrouw|gezin|family|zoon|dochter deserve|deserves|verdient|verdienen .. better|beter|dad|vader|father|man|husband|mother|moeder .. gone|weg|dood|ik|failure|than|dan
weg van|uit|from leven|life|leaven$
my|mijn|mn leven|life|leaven stop|stopt|klaar|over|finish|finished|einde|gedaan|afgelopen|voorbij$ / $firm|werk
mijn|mn leven|leaven is|was gedaan|voorbij|afgelopen|klaar|over
streep|punt onder|achter|deronder .. leven|leaven|alles|mezelf / factu*
laat|loat|loa|let mij|me|mie maar|mer|gewoon|just gaan|goan|go$ / training|eerder|verder|inloggen
beter|better ik|i dood|dead|die|weg|gone
voor|before|than .. kinderen|kids zien|see .. bedelen|beg|falen|fail
"""
