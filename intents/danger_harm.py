"""Compositions of violence: who hurts whom, with what, and what is said beforehand.

How the lines are read stands in `danger_rules`; the lists behind `$` stand in `danger_words` and
`danger_concepts`.
"""

# ruff: noqa: E501 -- one line, one wording: a broken line could not be searched or sorted

from __future__ import annotations

from typing import Final

TOGETHER: Final = """
# photographs of the children, knowing where they are
foto|fotos|photo|photos|pictures|filmpje|beelden & kinderen|kids|children|dochter|zoon|gezin|daughter|son|huis|house|school & gestuurd|sturen|sent|send|stuurden|stuurt|stuurde|sends|sending|krijg|kreeg / verkoop|klas|schoolfoto*|fotograaf|photograph*|privacy|avg|gdpr|website|klant*|opdracht|drone|taxat*|makelaar
weten|weet|know|knows & $kin & wonen|woont|school|vinden|live|lives|find|thuis & hij|he|ze|they|zij|mijn|my / toeslag*|$firm|opvang
dochter|zoon|kinderen|kind|moeder|gezin|vrouw|familie|daughter|son|kids|family|wife & heel|piece|ongedeerd|levend & houden|wil|keep|stay|stays|terug|want
dochter|zoon|kinderen|moeder|gezin|vrouw|daughter|son|kids|family|wife & overkomt|happens|overkomen|happen & iets|wat|something|anders|or|of|else / $firm|verzeker*|insur*|~als|mocht|mij|me|testament
# forced, kept, exploited
seks|sex|sleep|neuken|prostitutie|prostitut*|slapen|pijpen|bed & dwingt|dwong|gedwongen|dwingen|forces|forced|forcing|moet|eist|verplicht & ik|mij|me|met|i|with & huur|baas|boss|klanten|klant|mannen|customers|men|hij|he|him|landlord|verhuurder|ze|they|werk|huisbaas / kamer*|hotel*|boxspring|winkel|shop|vergunning|bnb
papieren|verblijfspapieren|paspoort|pas|id|documenten|passport|papers|documents|verblijfsvergunning|rijbewijs & afgepakt|liggen|ligt|houdt|afgenomen|ingenomen|terug|kluis|heeft|keeps|took|hidden|verstopt & baas|werkgever|chef|boss|employer|man|husband|hij|he|uitzendbureau & niet|weg|pas|durf|afbetaald|weglopen|not|wont|gives|give|until|tot / verlopen|gemeente|aanvragen
mag|kan|durf|laten|laat & niet|nie & weg|vertrekken|weglopen|buiten & hij|man|baas|ze|restaurant|slot|opgesloten|deur & ik|mij|me / $firm|vof|contract|huurcontract|parkeer*|auto|bus
deur|door|deuren & slot|locked|lock|locks|sleutel & nacht|night|slaap|sleep|binnen|uit|me|mij & hij|baas|man|ze|he|boss|they|ex|husband / winkel|inbra*|werk|kapot|verzek*|smith|slotenmaker|shop
laat|let|lets|wont|mag & niet|not|wont|nooit|never & praten|buiten|werken|naar|telefoon|leave|talk|see|outside|phone|out & man|husband|vriend|boyfriend|partner|schoonmoeder|schoonfamilie|schoonouders & mij|me / gemeente|bank|uwv|vof|bv|belasting*|loon*|duo
sleutels|telefoon|loon|salaris|bankpas|pinpas|geld|keys|salary|wages|card & afgepakt|pakt|afneemt|neemt|afgenomen|controleert|takes|took|controls|keeps & man|husband|vriend|boyfriend|partner|ex|schoonfamilie|oom|hij|he & al|mijn|my|alles|all|weg|mij|me|every / gemeente|belasting*|bailiff|deurwaarder*|boekhoud*|administratie
# marks and wounds
wurgsporen|striemen|bloeduitstorting*|kneuzingen|vingerafdrukken|bruises|wurgplekken|brandplekken|bijtwonden & hals|nek|armen|keel|arm|rug|man|vrouw|hij|haar|her|ik|mijn|neck|throat|husband|he|face|gezicht / sport|verzorg*|massage|blauwe
plekken|plek|oog|oge & blauw|blauwe|blouwe & man|vrouw|hij|vriend|haar|ex|partner|zus|ik|buurvrouw|moeder|verberg|vader|medewerkster / tattoo*|schmink*|make-up|verf
marks|mark|bruise|bruises & throat|neck|arms|face|finger|fingers & her|he|she|husband|throat|neck|his
hospital|ziekenhuis|ziekenhoes|ic|spoedeisende & wife|girlfriend|vrouw|vriendin|moeder|kind|zoon|dochter|boyfriend|ik & door|because|had|gemept|hij|me|mij|he|again|weer|pakken|sloeg|vond & hij|mij|me|he|pakken|pakte|him|sloeg|zijn|lost|again / aangereden|operatie|bevalling|ziek|geboren|surgery|betaalt|betalen|daarom|ligt
# threats about what will be broken
$body & $break & ik|i|ill|hij|he|ze|they|zijn|je|your|his|hun|jullie|die|haar|your|theyd & zal|zou|wil|ga|gaan|will|gonna|going|als|if|zei|zegt|said|says|kom|tegenkom|anders|dreigt|threat*|ll|ill|theyd|theyll|hell|volgende|next|moet / kapper*|massage|nagel*|haar|fysio|knieoperatie|ski*|wintersport|verzeker*|insurance|tandarts|haircut|masks|bankrekening|foot|voet|vinger|sick|ziek*|loon|only|aansprakelijk|tegel|los|losse|klanten|kalender|maanden|vervanger|verkoper
zuur|acid|bleekmiddel & gezicht|face|gooit|gooien|gooi|throw|pour|over & mijn|my|me|mij|haar|her|his|zijn / batterij|schoonmaak|citroen*
kogel|bullet|kogels|bullets & krijg|krijgt|krijgen|get|gets|kop|door|envelop|mail|brievenbus|post|with|head|praat|je|voor|naam & ik|mij|me|hij|hem|jou|jullie|my|i|he|him|you / journal|point|coffee|list|train|kogellager|roestvrij|bite
kogelgaten|kogelgat|kogelvrij|kogelhulzen|kogelhuls|kogelregen & raam|etalage|deur|vest|kopen|winkel|pui|auto|zaak|bus|muur|in / koffie|coffee|beveilig*|verkoop|handel|leverancier
$gun|$blade & tafel|table|toonbank|counter|keel|throat|hoofd|head|nek|neck|slaap|gezicht|face|rug & mijn|mij|me|my|tekenen|sign|met|with|zette|zet|gezet|hield|op|drukte|put|held|duwde|had / keuken*|bestek*|dekken|kok|kitchen|slijp*|koksmes|massage|tv
tekenen|getekend|ondertekenen|sign|signed|signing & dwang|gedwongen|pistool|mes|geweer|gun|knife|duress|bedreiging|threat & moest|moet|had|onder|under|ik|i|with|met
criminelen|bende|maffia|mafia|gangsters|motorclub|knokploeg|incassojongens|loanshark|loansharks|woekeraar|thugs & mij|me|my|ons|us|op|sturen|stuurt|geld|money|betalen|pay|schulden|zoon|son|debt|af|door / kust*|game*|film*|podcast|documentaire
# staying away, hiding, weapons at hand
stoel|chair|kast|dresser & deurklink|klink|deur|door|handle & slaap|onder|under|against|tegen|sleep|nacht|night|zet|barricade* & hij|he|want|ex|man|husband|mij|me|bang|afraid|omdat|ik / verkoop|ergonom*|meubel*
hide|hiding|schuil|verstop|verschuil|verberg|verstopt|schuilen|ondergedoken & ex|man|husband|hij|he|partner|boyfriend|they|ze|vriend|brothers|broers|knuppel|mes|gun / belasting*|tax|vpn|data|fees|schatting|verschil|kosten
drug|drugs|wiet|hennep|wietplantage|coke|cocaine|plantage & dwingt|gedwongen|dwingen|forced|moet|kogel|praat|bang|durf|threat*|dreig*|anders|scared / shop|verslaaf*|preventie|voorlichting|coffeeshop|test*
benzine|petrol|gasoline|jerrycan|molotov|brandbom & deur|door|voordeur|brievenbus|giet|gegoten|poured|stond|raam|window|over|kantoor|office & mijn|my|mij|me|briefje|jullie|your|ons|onze|vannacht / station|pomp|prijs|kosten|tank*|zakelijk|bon*|declar*
gps|tracker|airtag|spyware|afluisterapparatuur|volgapparaat & ex|man|partner|husband|hij|boyfriend|vriend|he & mijn|my|me|onder|tas|auto|telefoon|car|bag|phone|mij / wagenpark|fleet|verkoop|bakfiets*|hond
camera|cameras & ex|man|partner|husband|boyfriend|vriend & bespied*|volgt|controleert|watch*|spies|slaapkamer|houdt / verkoop|install*
eer|namus|eerwraak|schande|honour|honor & familie|family|broers|brothers|neven|vader|schoonbroers|oom|ooms|cousins & boeten|bloed|zoeken|halen|vermoord*|geschonden|kill|blood|blame|shame|schande|betalen|schaad|revenge|wraak|komt / naam|erkend
bloed|blood & betalen|boeten|pay|pays & mijn|my|hij|ze|familie|hun|they|je|with|met / zweet|sweat|bank|prikken|donor|test|bag
doden|slachtoffers|gewonden|ongelukken|dooien & vallen|gebeuren|met|krant|vallen|komen & jullie|jij|kantoor|anders|als|ik|dan|zorg / brandstof|verkeer|letsel*|slachtofferhulp
levend|alive & niet|niemand|not|nobody|wont|never|nooit|geen|no & weg|uit|out|leave|leaves|leaving|thuis|home|hier|naar & $says|komt|curator|deurwaarder|wie|volgende|next|walk|someone|iemand|come / vis*|vee|kip*
home|huis & alive|levend & not|niet|wont|isnt|nooit & someone|iemand|desk|he|hij|your|jullie|she|ze
graf|kist|grond|ground|grave|coffin|bodybag|lijkzak & hij|he|she|zij|ze|hem|him|ex|her|haar|jij|you|curator & gaat|ga|will|be|stop|zet|put|before|voor|leg|in|moet|belandt / maken|uitvaart*|bouw*|grondverzet|floor|warmtepomp|graven
mezelf|myself & niet|nie|not|cant & inhouden|beheersen|hand|control|responsible|beheers|inhoud & als|hem|straks|if|him|hij|haar|her|meer|see|zie|doe|sta & sta|stoa|kan|cant|hou|not|can|beheers|heb / eten|snoep*|kopen|shop*|agenda|tijd|administratie
loop|loopt|lopen|walk|walks|walking|lopen & nooit|never|niet & meer|again & hij|he|she|ze|haar|hem|zorg|sure|him|her|je|you|zal|will / $firm|goed|door|contract|app|hard
zie|ziet|kijk|kijken|watch|look|watching & achterom|back|shoulder|rug & hij|his|your|jullie|ze|haar|her|je|mevrouw|their|zij|beter|better|moet|should / feed*|weer|history|looking|jaar|pain|forward
parkeer|parkeren|parkeert|woont|wonen|werkt|park|live|lives & weet|know|weten & jullie|je|u|hij|ze|your|you|that|collega|ambtenaar|haar|zijn|inspector|inspecteur|advisor|adviseur & ik|i|ook|denk|think|exactly|precies|wel / mag|vergunning|niet|betaald|gratis|how|not|dont|if|of|hoe
"""

IN_ORDER: Final = """
# who hurts whom
man|kearl|kerel|keerl|hee|hie|hij|vader|vaa|va|baas|broer|ex slot|sleug|sleit|sleet|slut|slat|sloeg mie|mij|me|oons|uus|ons|miene|mijn
he|she|husband|boyfriend|wife|partner|ex|dad|father|boss hurts|hurting|hurt|beats|hitting|chokes|choked|slapped|slaps|kicks|punches|punched|burns|burned|bites|threw|throws|grabbed|grabs|pushed|pushes|shoves|shoved|strangles|strangled|drags|dragged me|us|my|kids / feelings|business|price*|credit
ik|k|i sla|sloeg|schop|schopte|mep|mepte|ram|knijp|stompte|hit|beat|slapped|punched|choked|duwde|hurt .. mijn|mien|mn|my .. vrouw|kinderen|kind|zoon|dochter|moeder|vriendin|partner|man|wife|kids|girlfriend|daughter|son|mother|child|husband|boyfriend|baby
mijn|mien|mn|my vrouw|kinderen|kind|zoon|dochter|moeder|vriendin|man|wife|kids|girlfriend geslagen|gemept|geschopt|geslaagn|eslagen|geduwd|gewurgd
vrouw|vriendin|kind|kinderen|man weer te _ pakken had|hef|gehad|genomen
doe|aandoe|aandoen|doen ik|k .. mijn|mien|mn .. vrouw|kinderen|kind|man|moeder|gezin|baby|vriendin wat|iets .. aan|aan$
mijn|mien|mn|my|de kinderen|vrouw|kind|man|zoon|dochter|moeder|baby wat|iets aandoe|aandoen|an|aan
$attacker hurts|slaat|sloeg|mept|knijpt|schopt|wurgt|bijt|vernedert|opsluit|stompt|duwt|trapt|slaan mij|me|ons|mien|us|oons|mijn / bank|prijs|price
hij|hee|hie|man|ie breekt|brak|breek weer|mijn|altijd|mn|al iets|arm|ribben|neus|pols|spullen|wat|alles / afspraak*|contract
als|wanneer|if|when hij|ie|e|man|he|husband|ex|ze merkt|ontdekt|ziet|hoort|erachter|finds|weet|leest|notices|sees|knows .. klos|beurt|dood|iets|zwaait|breekt|slaat|kill|kills|hurt|trouble|dead|beat|hell|vermoordt|afmaakt|erger
vuisten|fists|vuist|handen|handjes praten|spreken|talk|los|loszitten|loszittende|losse|zitten / wassen|vrij
losse handjes|hand
hand|handen tegen|op|aan mij|me|vrouw|kinderen$
hand|handen op mij|me|mie$
hielden|hield|held|drukten|duwde|duwden|pushed|holding mijn|my|mn|his|zijn hand|hoofd|gezicht|head|face|vingers in|on|op|against|tegen|under|onder
wear|draag|dragen long|lange sleeves|mouwen .. see|zien|hide|plekken|does|doet|verberg* / kleding|uniform|merk
lange|long sleeves|mouwen .. wat|what|plekken|so|zodat .. hij|he|doet|does|plekken|armen
banging|bonkt|bonken|beukt|beuken|ramt|pounding|rammelt|kicking|schopt|trapt on|op|tegen|aan|at .. door|deur|raam|window / muziek|buren
it|dat|dan _ was|is my|mijn husband|ex|man|partner|boyfriend .. / who|wie|die|firm|broer|dossier|failliet
answer|antwoord|reageer|opneem|react .. was|is|heeft .. husband|ex|man|partner|boyfriend|gedaan
hij|he|ze|they komt|komen|come|coming me|mij|ons|for _ halen|me|us|afmaken / auto|taxi|station|ophalen
gezegd|zegt|zei|dreigt|said|says|schreeuwt .. me|mij|ons .. komt|komen|kump .. halen|pakken|vinden|opzoeken|opwachten|afmaken|afrekenen / taxi|auto|trein|klant
zegt|says|zei|said|roept|dreigt .. niemand|nobody|noone|one .. me|mij .. vinden|find|vindt|geloven|helpen|gelooft / google
fear|vrees|vreest|bang|angst|vrezen for|voor _ my|mijn|mn|ons|our _ leven|life|lives|veiligheid|safety|kinderen / bedrijf|data
leven niet|nie _ meer|langer zeker|veilig
ga|gaat|gaan|zou|will|wont het|dit|ik niet|not overleven|overleef|survive .. als|politie|police|if|praat|weg
pakken|pakt|grijpen|vermoorden|hurt .. mijn|my|mn kinderen|kids|children|dochter|zoon|gezin|familie|moeder|vrouw|daughter|son|family|wife|mother / school|toeslag*|opvang|mee|foto*|business
ze|they|hij|he|dan|zij mijn|my kinderen|kids|familie|gezin|moeder|dochter|zoon|broer|zus|vrouw|man pakken|grijpen|halen|vinden|vermoorden|ontvoeren|weten
weten|weet|know .. mijn|my|mn moeder|familie|kinderen|gezin|dochter|zoon|vrouw|mother|kids|family te|to|where|waar _ vinden|find|woont|wonen|live|lives
weet|weten|knows|know waar|where ik|we|mijn|my|i|mn woon|wonen|live|slaap|kinderen|kids|werk|gezin|dochter|zoon / register|handelsregister|kvk|adres*|public|openbaar|afscherm*|privacy|postcode|internet|google|pupils|shouldnt|strangers
volgt|volgen|volgde|follow|follows|following|followed|achtervolg*|trailing me|my|mijn|mij|us|ons kids|children|kinderen|dochter|zoon|daughter|son|naar|home|to|street|straat|auto|car|everywhere|overal / instagram|tiktok|course|cursus|opleiding|les|online|facebook|linkedin|page|training
stond|staat|staan|zit|wacht|wachten|waiting|waits|standing|parked .. deur|buiten|outside|auto|car|straat|house|huis|winkel .. durf|bang|afraid|scared|dare|schreeuw*|knuppel|mes / deurwaarder*|bailiff*|kvk|presenta*|klanten
buiten|outside .. durf niet|nie .. naar|weg|huis|auto / hond
bang|scared|afraid|durf|angst|frightened .. home|huis|thuis|hoes .. go|gaan|kom|komen|to|ga|naar|komt / brief|rekening*|post|deurwaarder*|letter|bill*|bailiff*|werken|work|kantoor
neven|broers|ooms|familie|brothers|cousins|schoonbroers zoeken|zoekt|jagen|looking|hunting|willen mij|me|for
zit|zat|komt|blijft _ aan|an _ me|mij$ / contract|vast
zit|zat _ aan _ me|mij .. baas|mond|chef|borsten|klant|collega
baas|chef|boss|klant|customer|leidinggevende|collega|huisbaas|landlord zit|touches|touched|grabs|raakt|gropes|groped|wrijft|betast|kust|kussen|kissed aan|mij|me|my
mond houden|dicht|hou .. anders|dochter|zoon|kogel|gezin|of|als|heel|kinderen
told|zei|zegt|says|said .. quiet|mond|shut|zwijgen|praat .. daughter|zoon|son|dochter|kinderen|kids|family|or|anders|piece|gezin / noise|music|geluid
doodskist*|doodskistjes|rouwkaart*|rouwkrans|grafkist*|kogel|kogels|schedel|schedels .. adres|naam|gestuurd|stuurt|brievenbus|bus / ontwerp*|druk*|verkoop|maak
appjes|berichten|post|envelop|brief|kaart|krijg|kreeg .. doodskist*|kogel|kogels|rouwkaart|rouwkrans|schedel*|grafsteen|bullet|coffin / winkel|verkoop*|druk*
sent|gestuurd|stuur|send|sturen|stuurde|stuurt|inhuren|ingehuurd|hire|hired .. guys|jongens|mannen|kerels|men|people .. loopt|walks|walk|afrekenen|regelen|grijpen|handle|muur|elkaar|sure|ziekenhuis / klus|werk|bouw
mannen|kerels|men|guys|jongens|types|types|figuren kwamen|komen|came|come|kwam|stonden .. zeggen|geld|betalen|pay|money|muur|duw*|dreig*|zoon|dochter|mes|wapen|zaak|iets|saying / schilder*|klus*|monteur*|cash|pin*
verkeerde|foute|wrong|dangerous|gevaarlijke mensen|jongens|people|mannen|vrienden|guys|types .. deur|mes|geld|money|kill|komen|door|terug|now|nu / netwerk|personeel|doelgroep
borrowed|leende|geleend .. guys|jongens|mannen|iemand|straat|street|people|verkeerde|bende .. cut|mes|breken|break|deur|slaan|hurt|dreig*|threat*|kill|pakken|kogel
scooter|auto|bus|huis|zaak|car|shop|deur|house|voordeur opgeblazen|beschoten|brand|blown|torched|shot / verzek*|insur*
gps|tracker .. auto|car|tas .. ex|hij|man
# threats uttered
sta|stoa niet|nie .. voor _ mezelf in
i|ill|im|gonna|going|will|ik .. $hurting .. whoever|who|anyone|everyone|every|your|that|wie|elke|iedereen|degene / time|concept|idea|deal|photo*|video|market|$firm|foto*|film*|content|footage
ik|k schiet|steek|sla|trap|ram|hak|schop|maak .. wie|degene|iedereen|jullie|hem|haar|die|iemand .. neer|dood|lek|verrot|kapot|overhoop|af|ziekenhuis|elkaar|afwees / offerte|foto*|bestelling|factu*|film*|aanvraag
schiet|steek|sla|trap|ram|hak|breek ik|k .. hem|haar|zijn|je|jullie|hun|die|m .. neer|dood|lek|verrot|kapot|overhoop|tanden|bek|kop|benen|poten|nek|schedel|kaak|elkaar|eruit / offerte|foto*
threat*|threatened|threatening|says|said|wants|going|gonna|will|swore|would|hell|theyll|told|have|tried|trying|shell $hurting me|us|my|her|him / back|$legal|default|bill|sales|rate|costs|price|margin|feelings|time
$says .. mij|me|ons|hem|haar|mijn|m $hurting / rug|$legal|bank|prijzen|kosten|zaken|foto*|film*|spel|game|investering|kinderen|~niet
$says mij|me|ons|hem|haar|mijn|m iets|wat aan|aandoet|aandoen|an|aan
have|had|get|getting|has me|him|her|us killed|murdered|beaten|shot|stabbed|hurt|whacked
finish|end|bury|destroy|ruin|break|get|cut me|him|her|us .. if|says|threat|pay|off|up|door|until / deal|contract|order|work|job|thing|list|off
says|said|going|gonna|will|hell|theyll|shell|wants .. finish|bury|cut|gut|skin|end|slice|burn|drown me|us|him|her / order|contract|$firm|duo|uwv|benefit*|off|allowance
pay .. blood|life|lives / tax|donor
sla|slaan|trap|schop|timmer|ros|mep|beuk|ram|slaat .. op|in|tegen .. bek|smoel|muil|kop|harses|hersens|gezicht|ziekenhuis|snufferd|kanus|elkaar / alarm|spijker*|nagel*|figuur
sla|sloa|sloan|slao .. harses|hersens|kop|bek|smoel in|kapot|in$
op|in|voor zijn|z'n|je|hun|haar|der|zn|jullie|hem|m bek|smoel|muil|kop|harses|gezicht|donder slaan|sla|timmeren|rammen|schieten|schiet|trappen|geven|geef|krijgen|krijgt / foto*
bek|smoel|gezicht|face|kop verbouw*|verbouwt|verbouwen|smash|inslaan|insla|verrot|rearrange
smash|bash|kick|break|punch|cave|beat|split|blow|rip|crack|slash|slit|chop .. his|her|your|their|that|my|the .. face|skull|head|teeth|nose|jaw|legs|knees|brains|throat|neck|bones|kneecaps|fingers|arms|tyres|windows / pumpkin|eggs|price|haircut
make|let|laat|laten|doen .. bleed|bloeden|bloedn|suffer|kruipen|smeken / $firm|customers|cash|nose|radiator
laten afmaken|omleggen|liquideren|vermoorden|aftuigen|doodmaken|neerschieten|slaan / bedrijf|klus|huis|gegevens|account
torch|burn|fik|verbrand|firebomb|blow|bomb|bombard .. your|your|the|my|his|jullie|their|mijn|zijn $place .. / cd|music|fat|rubber|out|wax|oven|hot
steek|stek|stak|steken|zet|gooi|gooien|stik .. in .. brand|braand|fik|hens|fikkie|vlammen|braan / kaars*|verz*|bbq|energie
vlammen|fik|hens|as op|in gaan|gaat|steken|zetten|leggen|leg / prijs*|omzet|houtoven
in vlammen|rook op|opgaan
rij|rijd|rie|ram|drive|ploeg|knal .. vrachtwagen|auto|truck|trekker|shovel|bus|car|tractor|lorry|kraan .. jullie|your|gebouw|pand|kantoor|binnen|office|building|gevel|pui|balie|hem|him|them / park*|snack|route|leverancier|laden
rij|run|drive|rijd|running .. that|hem|him|her|haar|the|die|them|you|inspector|ambtenaar .. over$|omver|down$|aan$|plat|ondersteboven / number*|costs|document|invoice*|plan|idea|offer
ik pak|krijg|grijp|vind jullie|hem|haar|je wel|nog$|nog / prijs*|betere
wacht _ maar .. pak|krijg|vind|kom|zien / levering
loop|kom|coming|come|kom .. langs|down|over|binnen|there|naar .. $gun|$blade|benzine|bom|jerrycan / slijp*|sharpen*|fix|verkoop*|demo*
$gun|$blade|knuppel .. liggen|ligt|auto|mee|klaar|ready|car|bij .. voor|for|tot|till .. hem|haar|compagnon|ex|him|her|that|die|jullie|you|deurwaarder|verhuurder|curator|huisbaas / klus*|timmer*|sell
$gun .. hem|haar|compagnon|ex|curator|deurwaarder|you|him|landlord|jullie|office|kantoor / $care|film|museum
gif|vergif|poison|rattengif .. voor|for|in .. ex|man|vriend|koffie|him|her|hem|haar|wife|husband|vrouw|compagnon|coffee|buurman / bestrijd*|pest*
zeg|vertel|tell|mag|moet|kan .. collega|mevrouw|meneer|ambtenaar|manager|baas|boss|adviseur|deurwaarder|curator|hij|ze|inspecteur|verhuurder .. achterom|vest|back|oppassen|uitkijken|shoulder|kogelvrij|ongelukken|careful
op|watch|look|uitkijken over|your|his|her|their back|shoulder|hoede|tellen / pain|money|feed*
beter|should|moet|zal .. oppassen|uitkijken|achterom|uutkieken|bergen .. ik|i|anders|want|hij|jullie / hond|kind*|verkeer|oplicht*|pol*
goedschiks .. kwaadschiks|anders|zorg
oog om oog
aan|an t|het|mijn|n|de mes rijgen|riegn|riegen
nobody|niemand|nooit|never|not|niet leaving|verlaat|leaves|komt|walks|gaat .. levend|alive|heelhuids
komt|gaat|come|komn .. niet|not|nie levend|alive|heelhuids .. weg|uit|out|thuis
ik|i weet|know waar|where .. je|jullie|u|uw|hij|ze|haar|zijn|hun|your|you|she|he|they|that .. woont|wonen|woon|werkt|live|lives|parkeren|parkeert|kinderen|kids|school|gezin|slaapt|sleep / invoice|factuur|register|how|mag
hebt|hebben|heb|have .. gezin|kinderen|family|kids|vrouw .. weet|know|denk|think|zonde|shame|jammer / toeslag*|geen|uitkering
accountant|inspector|curator|deurwaarder|ambtenaar|verhuurder|landlord|compagnon|bailiff|manager|adviseur|advisor .. pay|bleed|boeten|bloeden|sorry|spijt|regret|kapot / invoice|factu*|salary|fee|kosten|tax|rent|huur|door|refus*|deposit|wants
mijn|mn|my|onze broer|zus|zoon|dochter|neef|man|vrouw|vader|brother|son|cousin|daughter|kinderen|oom meegenomen|ontvoerd|ontvoerden|vast|gegijzeld|kidnapped|taken|hostage .. geld|money|betalen|pay|ransom|losgeld|willen
mannen|kerels|men|guys|jongens|knokploeg|lui gestuurd|sturen|stuurt|stuurde|sent .. mij|me|ons|us|mn .. muur|duw*|dreig*|grijp*|elkaar|deur|wall
het|dit ik niet|nooit .. overleven|overleef
ik het niet .. overleven|overleef
staan|sta .. krant|nieuws met _ doden|gewonden|slachtoffers
mag|mocht .. niet _ weg .. slot|nacht|slaap|baas|man
there _ was a _ gun|knife|pistol .. table|desk|counter
er lag|stond|was een|n _ pistool|mes|geweer|wapen|revolver .. tafel|toonbank|bureau
wraak|revenge nemen|neem|take|on|op|zal|will / film|spel|game|porn|saga
"""
