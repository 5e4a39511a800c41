"""Violence between the lines: secrecy, being watched or kept, warnings, and what will happen.

How the lines are read stands in `danger_rules`; the lists behind `$` stand in `danger_words` and
`danger_concepts`.
"""

# ruff: noqa: E501 -- one line, one wording: a broken line could not be searched or sorted

from __future__ import annotations

from typing import Final

TOGETHER: Final = """
# not to be heard or found
bellen|terugbellen|bel|call|calling|mailen|appen|anrufen & niet|not|dont|geen|nicht & luistert|meeluistert|meeleest|leest|checks|controleert|listens|listening|reads|hoort|hears|thuis|home|kontrolliert & hij|man|he|husband|partner|ex|er|boyfriend|vriend|vrouw|wife / klant*|customer*
checks|controleert|tracks|leest|reads|kontrolliert|volgt & telefoon|phone|handy|berichten|messages|locatie|location|mail|auto|car|apps|whatsapp & he|hij|man|husband|ex|partner|vriend|boyfriend|er|wife|vrouw & mijn|my|mein|mn|alles|every|everything / fleet|wagenpark|belasting*|boekhouder|accountant|pakket*
gevallen|fell|fallen|trap|stairs|kast|doorknob & ziekenhuis|hospital|huisarts|doctor|iedereen|everyone|dokter & told|zei|gezegd|denkt|denken|thinks|said|lie|loog|zeg & ik|i|but|maar|he|hij / verzeker*|insur*|klant*|customer*|ladder|sick
drinkt|drunk|dronken|gedronken|drinks|zuipt & menens|hechtingen|bang|slaat|breaking|kapot|gevaarlijk|agressief|klappen|hitting|violent|aggressive|angry|dangerous|schreeuwt|throws|gooit|stitches|handen & hij|he|man|husband|vader|partner|vriend|boyfriend|ex|dad|father|zoon|son|she|ze
straatverbod|contactverbod|huisverbod|straatferbod & hij|man|ex|komt|he|toch|overtreedt|heeft|negeert|zoon|partner
restraining & order & he|ex|husband|still|comes|him|boyfriend|keeps / against
gevlucht|vlucht|fled|escaped|shelter|opvanghuis|vrouwenopvang|blijf-van-mijn-lijf|ontsnapt|blijfhuis & man|ex|he|him|hij|husband|partner|lijf|familie|vader|geweld / oorlog|syrie|oekraine|ukraine|war|eritrea|iran|taliban|asylum|2015|2016
auto|car|busje|van|man|mannen|men|hij|he|someone|iemand|kerel|bus & nacht|avond|night|evening|elke|every|dag|day|dagelijks|uren|hours & deur|huis|winkel|salon|zaak|house|shop|tegenover|outside|buiten|across|street|straat|praktijk & staat|zit|stond|parked|waits|wacht|sitting|sits|watching|kijkt|watches|rijdt|hangt / parkeer*|parking|vergunning|klanten|wachtrij|bezorg*|markt|open|deliver*|permit|kraam|camera*|geparkeerd|bakfiets|kraam|fiets|mag
pakketjes|packages|pakjes|spullen|tassen|bags|drugs|geld|dozen & bewaar|bewaren|keep|store|opslaan|vervoeren|rijden|wegbrengen|transport|hide|verstoppen & durf|scared|bang|dwingen|afraid|forced|gedwongen|moet|nee|no / webshop|postnl|dhl|retour|bezorg*
mes|knife|bijl|machete|pistool|gun|geweer & $body|neus|buik|belly|stomach|borst|chest & mijn|mij|me|my|haar|ons|onze & zette|zet|hield|onder|tegen|against|op|to|at|in|held|put|drukte|gezet / keuken*|kok|kitchen|snij*|gesneden|slijp*|accident*|verband
dode|dooie|dead & rat|vogel|duif|kat|bird|cat|vis|fish|muis|pigeon|varkenskop|hond|dog & brievenbus|mailbox|deur|door|stoep|naam|name|doorstep|letterbox|auto / bestrijd*|pest|plaag
gespoten|sprayed|gekalkt|gekrast|painted|gespoten|gekladderd|graffiti|scratched & dood|die|death|hoer|whore|dead|hangen|landverrader|traitor|moordenaar|verrader|rot & rolluik|shutter*|deur|muur|door|wall|auto|raam|window|car|pui|etalage
vergiftigd|poisoned|doodgeschoten|doodgemaakt & hond|kat|dog|cat|paard|paarden|schapen|dieren & mijn|my|ze|they|onze|our|hij|he|waarschuwing|warning / dierenarts|vet|praktijk
banden|autobanden|tyres|tires & lekgestoken|lek|kapotgestoken|doorgestoken|slashed|gestoken|punctured & mijn|my|ex|briefje|note|ze|they|alle|all|weer|again|waarschuwing|hij|he / monteur|garage|nagel|nail|fiets*
kinderen|kids|children|zoon|dochter|baby|child & meegenomen|took|taken|weggehaald|afgepakt|ontvoerd|vasthoudt & nooit|never|terug|back|zie|see|dreig*|threat* & man|husband|ex|hij|he|familie|vader|boyfriend / school|opvang|jeugdzorg|vakantie
kind|child|zoon|dochter|broer|son|daughter|brother|kids|vrouw|zus|zusje|moeder & hebben|have|heeft|hold|houden|got & ze|they|zij|those|mensen|men|mannen|bende & weg|leave|geld|betalen|pay|cant|ransom|terug|losgeld|escape / toeslag*|opvang|zorg*|schoolgeld|pgb
belt|calls|appt|texts|stuurt|bombardeert & honderd|hundred|keer|times|constantly|constant|vijftig|dag|day|nacht|night & me|mij & ex|he|hij|man|stalker|vriend|boyfriend|hem|his / telemarket*|verkoper*|klant*|bank|kvk|leverancier
hoop|hope & verzekerd|insurance|insured|brandverzekering & brand|fire & jullie|your|you|je|u|kantoor|office
koppen|heads & rollen|roll & gaan|will|going|letterlijk|literally
horen|hear & mij|me & nog|not|will|snel|soon & brief|letter|post|mail|phone & niet|not / graag|forward|antwoord
lesje|lesson & leren|teach|taught|geven & hem|haar|compagnon|him|partner|her|die|ex|huisbaas|landlord|boss|baas|that|iemand|someone / cursus|school|piano|zwem*|taal*|gitaar*|yoga|lesgeven|dance|language|clients
bezoekje|visit|visite & ambtenaar|hem|haar|inspecteur|that|him|her|adviseur|wethouder|official|curator & brengen|pay|breng|paying|lacht|laughing|sorry|thuis|home / klant*|locatie
hire|hired|huren|inhuren|ingehuurd|hitman|huurmoordenaar & someone|iemand|people|mensen|guys|hitman|huurmoordenaar|mannen & lesson|lesje|compagnon|partner|beat|pak|slaan|afrekenen|kill|hurt|hem|him / personeel|staff|employee|freelancer*|zzp*
duwde|geduwd|shoved|pushed|sloeg|hit|geslagen|gewurgd|choked|stak|stabbed & beweegt|moving|ademt|breathing|wakker|move|bewusteloos|unconscious|bloedt|bleeding & niet|not|isnt|doesnt|nu|now|niets|bewusteloos
bang|afraid|scared|frightened & wat|what & doe|aandoe|do|might|aanricht|doen & $kin|iemand|someone|him|her|hem|haar|them|people|mezelf & ik|i|ill|im / $firm|brexit|belasting*|tax
neiging|urge|drang|gedachte|thoughts|thinking & kinderen|kids|gezin|children|vrouw|baby|wife & water|mee|with|hurt|kill|doden|pijn|slaan|samen|smother / toeslag*
kussen|pillow & gezicht|face|hoofd|head & drukken|druk|press|hold|smother|duwen / verkoop|hotel
regime|ambassade|embassy|geheime|secret|overheid|government|inlichtingendienst & familie|family|vader|father|moeder|mother|broer|brother|ouders & dreig*|threat*|opgepakt|bel*|arrest*|gevangenis|prison|gemarteld|pressure
foto|fotos|photo|picture|pictures|filmpje|video & gun|guns|wapen|wapens|voordeur|graf|grave|knife|mes|kogel|bullets|pistool|coffin|front & sent|sends|stuurt|stuurde|kreeg|send|got|krijg|gestuurd / verkoop|product|catalog*|graduate
goons|thugs|handlangers|mannetjes|gorillas|zware|knokploeg|zwaargewichten & house|huis|deur|door|zaak|shop|langs|winkel|came|kwamen
wietkwekerij|hennepkwekerij|plantage|hennep|grow & werken|work|debt|schuld|moet|make|forced|dwingen|knippen & ik|me|mij|i|ze|they|my|mijn / vergunning|legal|growth
tracks|volgt|opduikt|duikt|shows|opgedoken|verschijnt & job|klus|overal|everywhere|werk|work|opdracht|klanten & he|hij|ex|stalker & every|elke|op|up|mij|me|my|mijn|iedere / pakket*|parcel|cursus
breaking|breekt|sloopt|smashing|kapot|slaat|smijt|gooit|throwing|destroys & everything|alles|spullen|meubels|huis|things|borden|plates|stuff & he|hij|ex|man|zoon|husband|son|partner|vader|dad|she / concurr*|prijs|price*|record*|kat|cat|hond|dog|machine
buitenlanders|moslims|homo|homos|joden|flikker|vluchtelingen|foreigners|muslims|gay|refugees|jews|hoofddoek & dood|slaan|kapot|geslagen|bespuugd|oprotten|verbranden|kill|beaten|burn|attacked|spat|afmaken|dreig*|threat*
brander|strijkijzer|sigaret|sigaretten|cigarette|cigarettes|aansteker|kokend|boiling|heet|frituur|lighter|iron & gezicht|face|arm|huid|skin|hand|handen|rug|armen & hielden|held|uitgedrukt|put|gooide|threw|mij|me|my|drukte|burned / horeca|accident*|ongeluk|verzek*|snack*
sloot|gierput|put|mestsilo|mestput|gierkelder|silo|varkens|pigs|pond|beton|concrete|canal|kanaal & gooi|gooien|verzuip|verdrink|throw|feed|drown|voer|gooiden|dump|stort & hem|haar|him|her|them|die|vrouw|kerel|vent|that|you|je|jullie|mij|me / kalf|vee|afval|waste|bouw*|vloer|fundering
dienstwapen|legerwapen & zeg|tell|nog|heb|hebben|have|still|chef|jullie|you / inlever*|veteran*|museum|ingeleverd
trained|geleerd|getraind|opgeleid|weet|know & kill|doden|dood|doodmaken|doodmaakt & handen|hands|iemand|someone|people|mensen|hoe|how / slacht*|dier*|ongedierte|pest|weeds|onkruid|vlooien
rok|broek|ondergoed|borsten|billen|skirt|pants|underwear|breasts & raakte|hand|zakken|touched|greep|grabbed|uit|onder|under|down|zat|zit|pulled & mij|me|my|mijn|hij|he|klant|customer|chef|baas|boss / kleding*|naai*|reparatie|verstel*|lingerie|shop|winkel
nacht|nachts|night|avond & kamer|room|bed|slaapkamer|bedroom & binnen|comes|komt|in|kwam|came|enters & huisbaas|landlord|baas|boss|hij|he|oom|stiefvader|chef|man|stepfather|schoonvader / hotel|bnb|airbnb|gast*|guest*|verhuur*|huren
drankje|drink|glas|drinken|cocktail & gedaan|put|stopte|something|iets|drugged|spiked & mijn|my|wakker|woke|clothes|kleren|weet|remember|niets|nothing / recept*|menu|bar|cocktailbar
vinger|finger|oor|hand|teen|ear|toe|pink & eraf|lose|afhakken|afsnijden|kwijt|cut|verlies|verliezen & vrijdag|friday|anders|betalen|pay|or|until|als|if|ze|they|tot|dreig*|says|zegt / zaag*|ongeluk|accident*|machine|snij*|cirkelzaag|mes|keuken
kofferbak|trunk|achterbak & gestopt|gegooid|gezet|put|threw|shoved|geduwd|gelegd & me|mij|ons|hem|us|him / boodschap*|bestel*|elephant|lading
vastgebonden|geboeid|gekneveld|tied|handcuffed|gagged & ik|mij|me|i|was|ze|they|hij|he|ben / hond|dog|contract|lease|$legal|capital|to|anything|up
"""

IN_ORDER: Final = """
# gestures, the road, the stairs
vinger|finger|gebaar|gesture|hand|duim|thumb .. langs|over|across|along|throat|cutting|slitting .. keel|throat|nek|hals
throat cutting|slitting gesture|sign
reden|ran|drukten|duwden|drove|forced|drukte|reed me|ons|us|mij .. van|off|af .. weg|road
rijdt|reed|reden|drives|drove .. op|in|at|towards me|mij|ons|us _ in|af|over / park*|afval|route
hear|hoor|hoort|hoorde him|hem|he|hij .. coming|komen|aankomen|stairs|trap|thuiskomen|up / news
help|hilfe|yardim|ayuda .. he|hij|er|o .. here|hier|binnen|coming|komt|da|geldi / with|formulier|vraag
he|hij is _ here|hier|binnen|terug|back .. help|police|politie|hide|please
dont|not|niet|nicht call|bel|terugbellen|bellen|anrufen _ back|terug .. hij|he|man|husband|ex|partner / klant*
niet|nicht bellen|terugbellen .. man|hij|ex|partner|luistert
hear|hoor|horen .. from|van me|mij .. not|niet _ by|per brief|letter|post|mail
cant leave .. they|he .. child|kids|passport|family
fled|gevlucht|escaped to|naar a|een|n|the .. shelter|opvang|safe
youre _ next .. note|brief*|said|windscreen|message
call|bel|bell|send|stuur the|de|een|a police|politie|112|911 / should|wanneer|when
typ|typing|type|schrijf|writing dit|this .. wc|toilet|badkamer|bathroom|kelder|kast|closet|door|deur|stiekem|secretly|kelder
bathroom|wc|toilet|badkamer|slaapkamer|kast .. opgesloten|verstopt|hiding|hide|locked|hij|he .. door|deur|schreeuw*|bonkt|banging|in|binnen / verbouw*|loodgieter|plumb*|lekkage
he|hij|hes is|drunk|dronken|weer .. drunk|dronken|breaking|kapot .. everything|alles|again|weer|spullen
jij|je|youre|you|u bent|are|ben|bin|_ de|the volgende|next$|next / beurt|rij|line|klant|appointment|step|in
ben|zijn|is ik|wij|hij _ aan _ de beurt .. elkaar|slaan|dood|geslagen|volgende
in elkaar _ getimmerd|getrapt|gebeukt|geramd|gerost|gehakt|gemept|geslagen|gestampt|gebeukt|timmeren|rammen|beuken|schoppen|trappen|meppen|stampen / kast|keuken|meubel*
iemand|mensen|jongens|mannen|lui|someone|people op|after|on|to me|mij|ons afgestuurd|af|sent
telefoontjes|telefoontje|belletjes|appjes|berichten|messages|calls|dm|dms|mails|sms .. dood|die|kill|afmaken|pakken|vinden|verkrachten|steken|rape|stab|burn|slachten|hoer / batterij|accu|lijn|line|toestel
weet|know|ken je|jullie|your|u huis|adres|house|address|straat|street|kenteken .. slaap|sleep|pas|careful|watch|lekker|wel
ik|i weet|know .. hoe|what|wat _ laat|time .. hij|she|he|die|ze|naar|huis|leaves|home|building|werk / bus|trein|train|shop|winkel|open*|begint
van _ hem|hun ben|blijf / bedrijf
belong|property|eigendom to|van _ him|hem
als|if ik|i .. hem|him|weg|leave|scheiden|verlaat|wegga|divorce .. dan|niemand|nobody|he|kill|vermoord|zoekt|vindt|find|dood
als|if|dan|then|cant|verlaat|leave .. niemand|nobody|noone|one .. me|mij|can krijgt|have|heeft|krijg|will / offerte
cant|kan|not have .. me|mij .. nobody|niemand|noone|one
$says .. $kin nooit _ meer|again zie|zien|see
never|nooit see|zie|zien .. kids|kinderen|children|them|daughter|son .. again|meer|terug|husband|ex|he|says
slapen|slaap|sleep|bed|vrijen met|with hem|him|me|mij|baas|huisbaas .. anders|or|moet|want|straat|otherwise|huur|job|contract
met|with hem|him|huisbaas|baas|landlord|boss slapen|sleep|vrijen|bed
seks|sex .. anders|or|otherwise|exchange|ruil|voor|for .. contract|baan|huur|job|rent|papers|straat|werk
klappen|slaag|beaten|beating .. als|if|when .. stop|rust|langzaam|slow|nee|fout|niet
kan|cant|can|mag niet|not|leave|nicht weg|leave .. ze|zij|they|hij|he|because .. kind|pas|child|passport|family|familie|geld|debt
klant|customer|man|hij|he|ex|vent|kerel|baas|boss trok|sleurde|gooide|smeet|sleepte|dragged|pulled|threw|slingerde|smakte|ramde me|mij|ons|haar|her|mijn|my
trok|sleurde|gooide|smeet|duwde|dragged|pulled|threw|pushed|shoved me|mij|haar|us|ons over|door|van|tegen|against|across|down|off|uit|out de|the|mijn|een .. balie|trap|muur|toonbank|counter|stairs|wall|auto|car|window|raam|vloer|floor
me|mij|mich|ons .. van|tegen|over|door|down|treppe|trap de|the|die|trap|het|treppe .. geduwd|gegooid|geduwd|runtergestossen|gestossen|gesmeten|getrokken
zwaaide|zwaait|waving|waved|wielding|swinging met|a|an|with|his|een .. bijl|mes|axe|knife|machete|gun|pistool|hamer|hammer|knuppel|bat / flag
cornered|klemgezet|ingesloten|pinned|klem me|mij|us|ons / market|deadline
me|mij klemgezet|vastgehouden|ingesloten|vastgepakt / contract
bij|by _ de|the|mijn|mn|my|me|mie|mien keel|strot|strotte|haren|nek|throat|hair|neck|kladden|kraag|arm .. gepakt|pakte|greep|epakt|gegrepen|pakt|vast|grabbed
grabbed|grabs|pakte|greep me|mij|her|haar by|bij the|de|my|mijn keel|strot|haren|nek|throat|hair|neck|arm|wrist
# what will happen to them
wil|wol|zal|gaat|geet mij|me|ons of|af|dood|kapot maken|moaken|maakn|slaan|sloan
mij|me|mie de|den|mijn kop inslaat|inslot|inslaan|inslon|insloat|slot|in
pay|betalen|paying of|or|anders .. broer|brother|zoon|son|dochter|daughter|familie|family|vader|father|kind|child|hij|dood|die|dies .. / school*|tuition|toeslag*
or|anders|of your|je|mijn|my broer|brother|zoon|son|dochter|daughter|familie|family|vader|kind dood|dies|die|sterft|pakken|weg
als|if|when|zodra ik|i .. hem|haar|die|him|that|her|m .. zie|tegenkom|vind|spreek|see|catch|find .. er|geweest|dood|klaar|jarig|gaat|dead|done|sorry|regret / mail|brief|factuur
is|isse hij|ie|ze er _ geweest / morgen|gisteren|ooit
hes|he|shes|she _ a|is _ a|is dead _ man|woman|dead
hes|he|youre|you|theyre a|all _ dead man|meat
handen|hands|vingers jeuken|itch|itching .. / klus*|beginnen|ondernem*
my|mijn hands on|om .. him|her|them|that|you|neck|throat|nek|keel / product|copy|stock
ik|k wacht|wachten die|hem|haar|ambtenaar|gast|vent|kerel .. op|buiten|maten|af / telefoon|antwoord
wacht|wachten|waiting|wait ik|k|i .. hem|haar|jullie|for .. op|buiten|outside .. maten|parkeerplaats|parking|auto|mes|knuppel|kantoor|office|donker|dark / antwoord
ik|k|ikke mol|vermoord|verzuip|wurg|slacht|fileer|onthoofd|scheur|verscheur|breek|sleur|aftuig|omleg|vergas|vergiftig|castreer|nek|sloop|vernietig|kneus|kruisig|verbrand|ros|beuk|stamp|mep|verrot hem|haar|je|jou|jullie|em|m|die _ gast|vent|kerel|klootzak|ambtenaar|oplichter|trut|hoer|curator|verhuurder|huisbaas|deurwaarder / muur|auto|pand
ik|k|ikke mol|vermoord|verzuip|wurg|slacht|fileer|onthoofd|scheur|verscheur|breek|sleur|vergiftig|castreer hem|haar|je|jou|jullie|em|m
ik|k trek|gooi|duw|schop|trap|sleep|sla|smijt|hang|verzuip|mep|ram die|dat|deze|den vent|kerel|gast|ambtenaar|wijf|hoer|inspecteur|curator|verhuurder|huisbaas|deurwaarder|bankier|compagnon|klootzak|oplichter|lui|trut|keerl
ik|k trek|gooi|sleep|sleur|smijt hem|haar|jullie|die .. haren|bureau|raam|trap|balie|water|sloot|put|silo
i|ill|im|gonna|will|going|wanna strangle|slaughter|drown|behead|maim|gut|murder|choke|crush|rip|tear|skin|bury|poison|castrate|destroy|kill|stab|shoot|beat|smash him|her|them|you|that|his|this|your / market|competition|price|record|interview|deadline
break|smash|crush every|all bone|bones|finger|window|tooth
jump|jumping me|us|him after|outside|school|with|for|when / ship
outside _ the|my bathroom|door|house|shop .. typing|hiding|now|scream*|banging|knife|gun
rip|tear|scheur|trek|ruk|kick|blow|take .. his|her|your|zijn|haar|je|hun head|hoofd|kop|arms|armen|ballen|balls|hart|heart|guts|off|throat / prices
maak|make gehakt|mincemeat|puree|moes van|of .. hem|haar|die|him|her|jullie|oplichter|you / offerte|klanten|concurr*
hem|haar|die|him|her|them in|aan|to stukken|tweeen|doormidden|pieces|half|shreds|flarden / factu*|brief
zal|zullen|ga|zou hem|haar|die|jullie|je eens|wel|es|m leren|krijgen|pakken / kennen|les
hem|haar|die|him|her|jullie|compagnon laten|laat verdwijnen|lijden|kruipen|boeten|bloeden|smeken|disappear|omleggen|suffer
want|wil|make|laat|moet him|her|them|hem|haar|die .. suffer|lijden|pijn|boeten|kruipen|dood|bleed|dead / klant*
ken|know mensen|jongens|lui|people|guys|mannen .. die|who|that|hem|him|regelen|suffer|problem|oplossen|graag / werk*|zoek*|bouw
suffer|lijden|verdwijnen|hem|him .. ken|know mensen|people|jongens|guys|lui
geen|no|without|zonder knieen|tanden|kneecaps|teeth|benen|knees|gezicht|vingers meer|left|more|if / patient*|prothese*
voor|before|when|als ik|i ga|go|leave|sterf|die .. neem|take|taking|mee|with .. er|some|one|mee|you|paar|jullie|me
ga|go|wont|going niet|not|go _ alleen|alone .. neem|mee|take|taking|that|comes|die|hem|iemand / training|gesprek|afspraak|cursus
im|ill|ik _ taking|take|neem .. you|some|few|paar .. with|mee me$|als|when|me
taking|take|neem .. you|people|him|them|someone|staff|everyone|family|kids|gezin|kinderen|vrouw .. with|mee me|als .. go|ga|die|when|water|sterf|dood|down|me$ / vakantie|training|holiday|$firm|cursus|trip|gesprek
neem ik .. een|paar|iemand|jullie|hem|er mee|met / koffie|offerte|papieren|map|laptop|contract
alles|everything kwijt|kwijtraak|lose|verlies .. zij|jullie|they|you ook|too|also
niets|niks|nothing te|to _ verliezen|lose .. gun|wapen|magazijn|mes|benzine|careful|jullie|you|volgende|next|someone|iemand
stand|staan|standing|gathered .. buiten|outside|voor|winkel .. dood|kill|die|verbranden|hang
they|ze|zij|he|hij put|stopten|duwden|gooiden|threw|locked me|mij|ons in|into een|the|a|de kofferbak|trunk|kelder|cellar|basement|container|busje|van|kast
riek|hooivork|pitchfork|bijl|axe|hakbijl|zeis .. hem|haar|die|him|her|ambtenaar|inspecteur|inspector|erf
met|with de|the|een|my riek|hooivork|pitchfork|bijl|axe|jachtgeweer|knuppel .. hem|jullie|achterna|leren|him|erf|$
laat|let|zet de|the hond|honden|dogs .. los|op|loose|on|go .. geweer|hem|him|inspecteur|jullie|erf|af|pak|them / wandel*|walk|leash
# other fear
durf|dare|scared|afraid|bang geen|no|to|om nee|no|say zeggen|refuse|weigeren .. / prijs|klant*|opdracht
te|too bang|scared|afraid|frightened om|to|voor|of nee|say|refuse|weigeren|praten|talk|aangifte|police|politie|leave|weg
politie|police|cops durf|dare|mag|not|niet|helpt|help|helped .. niet|not|nothing|niets|anymore .. man|husband|hij|he|dreig*|slaan|slaat|ze|kill|dood
aangifte|politie|police .. dan|if|als|or|anders .. vermoord*|kill|dood|erger|worse|pakken|slaat|beat|find|vinden
slaan mij|me|ons|kind|kinderen / op
$attacker|schoonmoeder mij|me|ons slaan|sla|pijn|duwen|schoppen|hit|beat / nergens
$attacker .. mij|me slaan met|hard|elke|altijd|kind
pakken|trekken|duwen|slaan mijn|mij|me haar|hoofd|arm|gezicht|keel|kind .. / kapper|les|knippen
"""

SIGNS: Final = """
durf niet|nie|geen|not .. nee|naar|alleen|buiten|weg|praten|slapen|aangifte / brief|bellen|begin*|post
i dont|not|cant dare
niet|not|nicht terugbellen|anrufen|aramayin|call .. / reclame
gebroken|broken pols|arm|rib|neus|wrist|nose|rib|jaw
blauwe|bruises plekken|oog|on
niets|niks|nothing te|to verliezen|lose
jongens|mannen|men|guys|lui|types willen|want|zeggen|say|dat|kwamen|came
ken|know mensen|people
vrijdag|friday|maandag|monday anders|or|betalen|pay
politie|police helpt|help|niet|doet|doen|not
uit mijn|from my land|country
hij|he drinkt|drinks|drunk|dronken
"""
"""Each may be said of something else as well; two different ones in a message are heard."""
