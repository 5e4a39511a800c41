"""Compositions of despair: a means, a farewell or an end, with who speaks and what comes after.

How the lines are read stands in `danger_rules`; the lists behind `$` stand in `danger_words` and
`danger_concepts`.
"""

# ruff: noqa: E501 -- one line, one wording: a broken line could not be searched or sorted

from __future__ import annotations

from typing import Final

TOGETHER: Final = """
# letters for those who stay behind
$letter & $written & kinderen|kids|children|vrouw|wife|ouders|parents|moeder|dochter|zoon|gezin|goodbye|mother|daughter|son|familie|family|broer|zus|man|husband|kinder & ik|i|ive|heb|hef|have|mijn|my|al|already / school|gemeente|klas|kvk|bezwaar|uitnodiging|menu|visa|immigration|ind|huur|testimonial|marketing|uitkering|toeslag*|bank|verzekering
goodbye|farewell|afscheids|vaarwel & letter|letters|note|notes|video|brief|brieven|message / customer*|client*|card|newsletter|party
# pills, guns, rope, garage
$pills & saving|saved|save|hoarding|hoard|spaar|spaart|sparen|gespaard|opgespaard|opsparen|tel|telde|count|counting|counted|verzamel*|bewaar|bewaard|bewaren|stockpil*|collecting|klaargelegd|uitgeteld & ik|i|ive|im|my|mijn|mn|hij|ze|he|she|man|moeder / verkoop|sell|apotheek|pharmacy|webshop|klant*|voorraad
$pills & slik|slikken|neem|nemen|innemen|ingenomen|genomen|geslikt|take|taking|took|taken|swallow|swallowed|down|downed & vanavond|vannacht|altijd|alles|allemaal|tonight|whole|wodka|vodka|drank|jenever|whisky|alcohol|bottle|hele|drink|wine|wijn|heel|forever & ik|i|ill|ive|im|hij|he|she|ze / arts|dokter|huisarts|verkoop|sell
$gun & geladen|gehaald|loaded|drawer|nachtkastje|kelder|zolder|bed|kussen|pillow|mond|mouth|slaap|temple|lonkt|laatje|kogels|kogel|bullet|answer|antwoord|uitweg|pakken|gepakt & ik|i|im|my|mijn|mn|hij|he|man|vader|father|husband|me / vergunning|verkoop|licen*|shop|jachtakte|wapenkluis|dealer|handel|airsoft|paintball
touw|strop|rope|noose & ligt|hangt|klaar|gekocht|bought|ready|hanging|waiting|wacht|geknoopt|knoop & al|already|schuur|zolder|garage|balk|shed|attic|beam|mij|me|kofferbak|trunk|boom|tree / boot|zeil|klim*|climb*|sail*|paard*|horse*|verkoop|sell|winkel|tent
auto|car & garage|schuur & motor|engine|uitlaat|slang|exhaust|hose & aan|running|draait|draaien|draaiend|loopt|on|lopen / apk|reparatie|monteur|keuring|repair|lawaai|noise
# places
$height & van|af|off|from|vanaf|uit & $jump & ik|i|im|mezelf|myself|hij|he|ze|she|me|hem / reclame|zonne*|solar|install*|trampoline|isol*|parachut*|bungee|was|sneeuw|vlag|verzekerd|gevallen|ladder|dakdek*|paraglid*
$height & hoe|how & hoog|high & gekeken|kijk*|weet|opgezocht|looked|checked|googled|is|genoeg|enough|vraag / bouw*|vergunning|reclame|mag|max*|permit|billboard|antenne|solar|plaats*|leges
boom|vangrail|pijler|vrachtwagen|tegenligger|spoor|trein|brug|viaduct|kanaal|tree|lorry|truck|bridge|train|tracks & denk|denken|dacht|thinking|think|thought|gedachte|fantaseer|droom|kijk|kijken|staring|looking & steeds|elke|telkens|alleen|altijd|aan|every|always|keep|about|at|naar|whenever & auto|rij|drive|drives|durf|ik|i|im / snoei*|hovenier|verkoop|kap*|vergunning|sell|market|tourism|kiosk|wasstraat|film|markt|prijs|prijzen|rent
# existing
leven|life & dit|deze|this & niet|nie|cant|not|dont|geen & kan|aan|aankan|do|take|face|handle|want|wil|hoef|bear|stand & ik|i / $firm|zakelijk|work|duur|stad|city|insurance|balance
leven|life & weerd|waard|worth & niks|niets|niet|geen|nothing|not|isnt|nooit|weinig / $firm|insurance|verzekering|toegevoegde
ademen|ademhalen|adem|ademhaling|breathing|breathe & niet|geen|nooit|gehad|zat|moe|stoppen|stop|quit|tired|want|dont|nie|ophouden|willen|wil & ik|i|k|kheb|im|met|me|wil|meer / yoga|coach*|therap*|masker|stof|lucht|training|sessie|workshop|oefening*|mask|class|astma
waarom|why|wie|who & zou|zal|moet|should|would|nog & ik|i & leven|bestaan|ademen|exist|alive|breathe|leef|living|live / van|$firm|in|kosten|zonder
reden|redenen|reason|reasons & geen|no|enkele|single|niet|any & opstaan|staan|alive|exist|bestaan|leven|leef|wakker|er|here|ademen|breathing|living|live & zijn|te|to|staan|om|be|for|stay|of|up|nog / stopz*|weiger*|$firm|there
dood|doden|death & alleen|only|enige|enkel & helpt|helpen|oplossing|uitweg|redt|redden|bevrijdt|verlost|help|helps|save|answer|way|out|left|over
# dying
dood & had|hadden|zou & moeten|allang & ik|mij|me|hij / $firm|hond|plant*
dood & ie|e|hee|hie|zij|hij|ze & wil|wol|wou|wilde & dat|zegt|zei|zeg|stuurde|appte|schreef / bang|~niet|$firm|hond
afmaken|afmaak|kapotmaken|ophangen|opknopen|verhangen|verdrinken|verzuipen|vergassen|vergiftigen|doodrijden|doodschieten & mezelf|zichzelf|mijzelf|eigen & ik|k|hij|ze|wil|ga|zou|denk / hij|klant|concurr*|werk|papier*|administratie|huis|scriptie|opdracht|bord*|lamp*|poster*|spandoek*
eind|einde|eand|ende & $oneself & maak|maakt|maken|make
eind|einde & niet & haal|halen|haalt|gehaald & dit|jaar|maand|week|leven|van & ik|beloof / $firm|omzet|training|finan*|project|huur|rente|budget|geld|cursus|krediet|begroting|target
# insurance, worth more dead
meer|more & waard|worth & dood|dead|polis|levensverzekering|insurance|verzekering & dan|than|ik|mij|i|me|im|ben / $firm|huis|inboedel|goodwill
insurance|verzekering|polis|levensverzekering|lijfrente & at|tenminste|least|then|dan|plan|hebben|nog|so|dus|krijgen|gets|get & gone|dead|die|weg|dood|verdwijn|mij & family|gezin|kinderen|vrouw|kids|wife|ze|they|man|husband|children|familie / what|wat|hoe|welke|which|premie|claim|nodig|aov
insurance|verzekering|polis|levensverzekering|policy & pay|pays|keert|uitkeren|uitkering|uit|betaalt|geld|payout|paid & yourself|myself|jezelf|mezelf|suicide|zelfmoord|zelfdoding|expres|purpose / zzp*|premie|betaal|employ*|aov|ziek
# nobody to worry, nobody to find
niemand|nobody|noone|one & zorgen|worry|bezorgd|piekeren & mij|me|om|over|about & hoeft|has|will|need|meer|moet|needs|nooit / vergunning|btw|tax|geld|money
iedereen|ze|jullie|kinderen|gezin|everyone|everybody|they & van|rid|without|zonder|free & mij|me & af|verlost|rid|beter|better|happier|rustiger|opgelucht|blij|gelukkiger|lighter|free|freer|of|off|makkelijker|easier|rust & is|zijn|bent|would|will|be|are|bint|bin|zijn|zou|zouden|als|hebben / contract|abonn*|vennoot|team|website|parking|vof|$firm
wereld|world|leven|life & draait|turn|gaat|goes|go|spin|keeps|better|beter|door|mooier & zonder|without & mij|me
# someone left
note|briefje|brief|letter & left|achtergelaten|liet|lag|leaves|found|vond|gevonden & phone|answering|gone|cant|sorry|goodbye|missing|weg|opnemen|telefoon|living|leven|answer|bereik*|vermist|afscheid|spijt / kvk|parcel|pakket|bezorger|delivery|tax|invoice|bailiff|gemeente|belasting*|huur|damage|schade
goodbye|afscheid & said|nam|genomen|says|neemt|nemen|saying|nommen|nomt & us|me|kids|kinderen|iedereen|everyone|mij|ons|kinder|family|ze|mother|moeder|children / colleag*|customer*|job|party|klant*|collega*|werk|cliente*|feest|borrel
durf|dare|durven|vertrouw & alleen|alone & laten|leave|let|thuis & man|vrouw|zoon|dochter|hem|haar|him|her|husband|wife|son|daughter|broer|vader|moeder / winkel|zaak|kassa|shop|till|klant*
"""

IN_ORDER: Final = """
# killing oneself
$oneself .. van|voor|onder|af|tegen|off|from|under .. gooien|gooi|gooit|storten|stort|werpen|laten|throw|throwing|rijden|rij / markt|werk|avontuur|$firm|strijd
gooi|gooit|stort|gooide|werp|throw|threw $oneself|me|mij van|voor|onder|af|off|under|from / markt|werk|avontuur|$firm
maak|maakt|maken|moak $oneself af|kapot|dood|koud / werk
ik|k maak|moak me|mij|mn|mien af|dood|koud
hang|hangt|hing|hange $oneself|me|mij op / telefoon|aan|jas
$oneself op _ te _ hangen|knopen / telefoon
wil|ga|wou|zou|kan|moet me|mij|mezelf verzuipen|verdrinken|verhangen|ophangen|opknopen|vergassen|doodrijden|doodschieten|doodsteken|doodhongeren|afmaken / administr*|papier*|werk|aan
$oneself van kant|leven|leaven
ik|ze|hij hand|handen aan mezelf|zichzelf
slaat|sla|sloeg|slaan hand|handen aan zichzelf|mezelf
# dying
dan|prima|anders|straks ga _ ik|k .. dood / van|honger|warmte|kou|verveling|dorst
dan _ ben ik dood / honger|straks
dood wil|wou|wol|wilde ik|k|ie|e|hij|ze
ie|e|hij|zij|ze|hee|hie dood _ wil|wol|wou|wilde|zou|hoeft / ~niet
wens|wenst|wenste $oneself dood
dood|doodgaan .. ik _ meen|zweer
zo gauw|snel|vlug dood|weg
de _ dood .. roept|lonkt|trekt|wacht|bevrijdt|verlost|helpt|lokt|rust / opa|vader|moeder
zelf achteraan|achternoa|achterna gaat|ga|goat|gaan / geld|factu*|betaling|klant|deurwaarder
grave|coffin|kist|graf|urn .. only|alleen|way|liever|beter / maken|timmer*|verkop*|onderneming|sell|make
only|enige|alleen .. way|manier|uitweg|uutweg .. coffin|grave|kist|graf|dood|death
# not living on
leef|leven|leave|leeven niet|nie graag|liever meer|langer
leef|leve niet|nie graag
liever niet _ meer zijn|wezen|wean|bestaan / bij|vennoot|lid|$firm
stoppen|stop|klaar|ophouden|opgeven|kappen|uitscheiden|gehad|genoeg .. met|van _ leven|leaven$ / $care
en _ met _ leven
blijven|bleef|blijf leven|bestaan .. waarom|voor|hoe|zou / $firm
waarom|wie ik|i .. zou|moet|zal .. leven|bestaan|ademen|exist / van|$firm|rond
met|zonder _ ademhalen|ademen / yoga|coach*|therap*|les|lessen|ontspan*
waarom|why|wie zou|moet|zal|should ik|i .. blijven|nog|eigenlijk .. leven|bestaan|ademen / van|in|rond|$firm
cant|cannot|dont|not|wont|stop keep|continue|carry|bear|face|stand|go living|life|existing|life$ / in|city|off
go|carry|goes|keep on|going living|existing
point|use|sense of|in|to living|existing / in|off|abroad|here
this life|world anymore|thing|without|isnt / insurance|city
leaving|leave this|the _ world|earth|planet|life
van|uit|af deze|dezen|de|dit|disse aardbol|aardbodem|aarde|wereld|planeet|leven / beste|mooiste|reis*|snelste|grootste|slechtste|producten
niet|not meer|anymore mee|part .. leven|wereld|world|life
don|dont|do _ want|wan live|living|alive / in|there|here|off|with
i no want|wan live|life|alive
t|het|dit leven|leaven .. weerd|weard|waard / ~$firm
niks|niets|nothing|nix .. weerd|waard .. leven|leaven
klaar|genoeg|gehad|genog|zat met|van leven|leaven|ademhalen|ademen / nacht*
# not waking up
morgen|ochtend|ooit niet|nie|nooit _ meer opsta|opstaan|wakker|ontwaak / alarm|wekker
niet|nooit meer opsta|opstaan .. beste|beter|fijn|hoop|rust
baal|jammer|spijt|teleurgesteld|verdrietig|balen|boos|disappointed|sad|hate|haat .. weer|toch|still|again|dat wakker|woke|wake / baby|kind*
weer|toch|ben wakker geworden .. baal|jammer|helaas / baby
dont|not|no want|need another|new|more morning|day|tomorrow|sunrise / appointment|meeting|$firm
geen _ morgen|toekomst .. meer .. voor|mij
mij|me geen _ morgen
inslapen|slapen|slaap .. voorbij|altijd|voorgoed|eeuwig|stil|nooit|klaar|rust / hond|kat|dier*|poes|paard|baby|huisdier
slapen|slaap .. hoop .. altijd|voorgoed|eeuwig|nooit
asleep|sleep .. good$|forever|never|eternal|permanently / baby|dog|mattress
make|making|get|survive through|past the|this|tonight|til|until night|nacht|weekend|tonight|morning|christmas / deadline|stock|sales|$firm|rent
haal|red|overleef|kom .. nacht|weekend|morgen|avond .. niet|nie / deadline|omzet|huur|levering|trein
# farewell and finality
goodbye|vaarwel|adieu|farewell .. thanks|sorry|thank|bedankt|love|forgive / party|newsletter
ophoudt|ophouden|stopt|stops|stoppen .. altijd|voorgoed|forever / abonn*|$firm
kan niet|nie _ meer .. wil|hoef niet|nie _ meer / training|inloggen|komen|betalen
over een|n|1|2|paar week|maand|weken|dagen|dag .. er|hier toch|dan|wel niet _ meer / kantoor|vakantie|open
beter|beste|better|best .. dat|als|if|that ik|i er|dr|wasnt|werent niet|nie|here|around / vof|team|bij
veur|voor mie|mij|me hoof|hoeft|hoof t|het|dit .. niet|nig|nie _ meer / ~die|krant|reclame
wat maakt het nog|eigenlijk uit .. er|weg|dood niet|toch
verzekering*|polis|polissen|verzekeringspapieren|papieren .. klaargelegd|klaar|tafel|ligt|liggen .. iets|aan|mij|vrouw|weg|hebben
een|maar|nog|only|one .. oplossing|uitweg|solution .. niks|niets|nothing|not met|to|do .. geld|money
dooie|dode|dead _ zzper|ondernemer|man|vent .. schuld*|kwijt*|recht|weet
by _ the _ time .. gone|dead|late|alive|over|here / deliver*|invoice|open*|market|summer
tegen|als|wanneer|zodra .. je|jullie|u|iemand|ie .. leest|lezen|lees|krijgt|vindt .. niet|weg|dood|laat|voorbij|al / offerte|contract|mail*|factuur|website|boek
als je|jullie|u dit lezen|leest|lees .. ben|is|heb
it|this|all|everything ends|end|finishes|stops|over _ tonight|today|here
ends|end|over|finish tonight .. tonight|me
n|een|t|nen|en|ne eande|eende|eande|ende|eand|eind an|aan maak|maakt|maken|make|moak / $firm|contract*|huur|samenwerk*|relatie|discussie|ruzie|werk
maak|maakt|moak der|er|dr een|n|ne eande|eende|ende|eand an|aan
der|er|dr n|een|t|nen|en|ne eande|eande|ende|eand|eind|einde an|aan maak|maakt|maken|zet|moak|make / $firm|contract*|huur|samenwerk*|relatie|discussie|ruzie|werk
zoek .. eind$|einde$ / $firm|werk|contract*
laatste|last dag|day|nacht|night|avond|ademtocht op|on aarde|earth|deze
naam|name|foto .. rouwadvertentie*|rouwadvertenties|overlijdensbericht*|obituary|obituaries|grafsteen|grafzerk
rouwadvertentie*|rouwkaart*|rouwkrans|obituary|obituaries|necrologie .. mijn|my|mij|me|lezen|jullie|binnenkort / ontwerp*|druk*|design*|print*|webshop|verkoop
zien|lezen|hoor|horen jullie|je .. naam|mij|me wel .. rouwadvertentie*|krant|nieuws / interview|reclame
vinden|vindt|vindn|vind ze|jullie|iemand|n|wel me|mij wel|dan|morgen|straks|pas|hangen|dood / google|site|online|adres|linkedin|kaart|aardig|leuk|goed|duur|hoe
vonden|gevonden|vond|found me|mij|hem|haar|him|her .. tijd|early|vroeg|time|soon / site|linkedin|google|adres|online
keer|time|deze .. vinden|found|find|redden|save|stop me|mij .. niet|not|nooit|wont|niemand|too
niemand|nobody|noone|one .. me|mij .. vindt|find|finds|redt|stopt|save|tegenhoudt|stop .. / google|site|online|adres
dit|deze|this keer|maal|time lukt|gelukt|works|succeed|goed|fail|wont / aanvraag|examen|inschrij*|cursus|lening|diploma|btw|formulier|aanvragen|aanvraag|hopelijk|digid|eherkenning
datum|plan|date geprikt|gekozen|picked|klaar|ready|made .. daarna|dan|over|nobody|niemand|einde|after
plan _ and|en _ a|een _ date|datum
hoe _ en _ waar|wanneer|when .. weet|alleen|niet / begin|start*|open*
weet al|precies hoe _ en|ik .. waar|doe|wanneer|doen / btw|aanvra*|bedrijf|begin|start*|open*
over|afgelopen|gedaan|voorbij|klaar|schluss|finished|done _ met|voor|for|with _ mij|me$ / training|cursus|regeling|abonnement
is|ben|was|wordt|komt .. over|afgelopen|gedaan|voorbij|einde met|voor mij|me / training|cursus|regeling|abonnement|reclame|btw
zeg|vertel|tell|zegt|geef tegen|aan|my|mijn .. vrouw|dochter|zoon|kinderen|kids|wife|daughter|son|moeder|mother|husband|man|ouders|family .. love|hou|houd|sorry|spijt|schuld|fault|trots|proud|hield / $firm|debt|kvk
look|zorg|take|kijk|pas after|care|voor|om|goed .. $kin .. gone|weg|dood|niet / what|who|$firm
ga|going|gaan|weer|mag naar|to|bij|zijn|join|with .. moeder|vader|oma|opa|zoon|dochter|mother|father|mom|dad|wife|husband|god|hem|haar .. dood|overleden|hemel|boven|dead|heaven|gestorven|hiernamaals / erf*|erven|testament|$firm
bij _ god|allah|heer|jezus zijn|wezen|thuis|komen
god|allah|heer|jezus|jesus .. halen|haalt|nemen|neemt|haal|neem|take|takes .. mij|me|liever|vannacht|weg
god|allah|heer|jezus mag|laat|moet|please mij|me|take halen|nemen|weg
kanker|cancer|illness|ziekte|hart|tumor .. takes|take|haalt|neemt|meeneemt|kills .. me|mij
hope|hoop|bid|wens|wish|pray .. cancer|kanker|bus|truck|lorry|auto|hartaanval|heart|ongeluk|accident|vliegtuig .. me|mij|raakt|takes|hits|krijg|overrijdt|gets / winst|klant|verzek*
too|te late|laat for|voor _ me|mij$ / om|aanmeld*|deadline|subsid*|avond|ochtend|wachtlijst|tijd
sta|staan|stond|close|dicht|randje|edge .. bij|to|aan|op _ het|de|the randje|afgrond|edge|rand$ / failliss*|bankrup*|weg|stad|dorp|terras
so _ will _ i
i|ill|im|will|also be gone by|after|tomorrow|tonight|soon / holiday|vacation|office|meeting|airport
voorgoed .. dood|doodgaan|weg$|verdwijnen
tussenuit|tussenoet|ertussenuit piepen|knijpen .. voorgoed|altijd|dood
en|and zo|so ben|will|ga ik|i .. ook|be|dood .. morgen|tomorrow
ik _ ook|zelf weg|dood$ / vakantie
alles|everything|netjes achterlaten|nalaten|achterloaten|geregeld .. na|daarna|weg|dood|niet|zondag|vrijdag / huur*|oplever*|verhuis*
# burden
burden|disappointment to|on|of|for my|them|everyone|others|family|all / tax|proof
last|blok|schande|ballast .. voor|aan mijn|my|hen|ze|hun|iedereen|everyone|them|others|jullie|alles / belast*|tax|bewijs*|proof|huur|lening
beter|better|bether of|af|off|daran|dran zonder|zunder|without|sonder mij|me|mie / vof|$firm
zonder|zunder|without mij|me|mie .. beter|better|gelukkiger|happier|rust|makkelijker|opgelucht|af
$folk|bunt|bint|zijn|zou .. zonder|without _ mij|me$ .. / winkel|zaak|vof|team|beginnen|verder
missen|mist|miss me|mij niet|nie|toch / training|afspraak|$firm
niet|nie|nooit missen hoor|toch|denk / kans|training|afspraak|deadline
# means
kijk|kijken|keek|looking|look|staring|stare|gaze naar|at|down .. tracks|spoor|rails|water|trein|treinen|train|trains|touw|brug|bridge|pillen|pills|rope|ceiling|balk / zonne*|waterput|price|prijs|tickets
ik|k|i|im|hij|zoon|man|dochter|he|son|husband sta|stoa|zit|sit|sitting|standing|stand|staat|loop|lig|am bij|aan|langs|naast|op|at|on|by|near .. kanaal|twentekanaal|ijssel|spoor|spoorbrug|brug|bridge|rails|tracks|rivier|roof|dak|viaduct|ledge|railing|reling|afgrond|cliff|vensterbank / goede|goed|verkeerde|kraam|foodtruck|boot|winkel|locatie|terras|verkoop|markt|vergunning|vis*|zonne*|solar|panel*|werk*|dakdek*|lek*|stand|kiosk|camper|parkeer*|park*|reclame|antenne|bord*|$firm
als|wanneer|when|if|zodra .. trein|metro|vrachtwagen|train|truck|lorry .. komt|langskomt|comes|kump .. ik|i|ga|spring / laat|vertrag*|delay*|leveren|lossen|laden
ik|k|i ga|goa|loop|spring|rij|duik|stap|walk|drive|jump|go|rie|rijd|ge .. in|into t|het|de|n|the kanaal|twentekanaal|ijssel|dinkel|regge|vijver|plas|maas|waal|rijn|rivier|zee|gracht|river|canal|sea|lake|knaal / vis*|zwem*|varen|boot*|sup*|duik*|kano*|swim*|boat*|kayak*|vakantie
rij|rijd|drive|stuur .. water|kanaal in|into .. auto|car|al / boot*|wasstraat|leverancier
jump|jumping|throw|step|stepping|leap|walk in|before|voor|under|onder front|of|a|de|een|the .. train|trein|lorry|truck|bus|metro|tram|tube|vrachtwagen / halen|kaartje
geweer|jachtgeweer|pistool|revolver van|uit zolder|kast|kluis|kelder gehaald|pakken|gehoald
how many|much .. tablets|pills|paracetamol|insulin|sleeping .. take|need|die|enough|kill|swallow / sell|import|store|legal|pharm*
hoeveel .. pillen|paracetamol|tabletten|insuline|slaappillen|oxazepam .. nodig|slikken|nemen|genoeg|moet|dood / verkop*|drogist*|mag|import*
bleed|doodbloeden|leegbloeden|verbloeden .. out|laten|ik|mezelf|bad|bath / vee|slacht*
stop|stopped|stoppen eating|eten|drinken _ en|and|until|tot .. dood|die|dead
"""
