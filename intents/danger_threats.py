"""Families of violence and threat in Dutch, Low Saxon and English: who does what to whom.

How the lines are read stands in `danger_rules`; the lists behind `$` stand in `danger_words`.
"""

# ruff: noqa: E501 -- one line, one wording: a broken line could not be searched or sorted

from __future__ import annotations

from typing import Final

TOGETHER: Final = """
# somebody hits, kicks, strangles, pushes
sloeg|slaat|slaan|slaag|geslagen|schopt|schopte|geschopt|schoppen|stompt|stompte|gestompt|trapt|trapte|getrapt|bijt|gebeten|wurgt|wurgde|gewurgd|wurgen|mept|mepte|gemept|ramt|knijpt|geknepen|beukt|beukte|duwt|duwde|geduwd|duwen|smijt|sleurt|sleurde|gesleurd|spuugt|spuugde|spuwde|gespuugd & $by & mij|me|ons|mijn|mn|haar|kinderen|dochter|zoon|kind|zusje|personeel|medewerker|medewerkster|bezorger|chauffeur|stagiair|collega|hem|onze|word|ben|werd / nergens|alarm|slag|toe|btw|$firm|cursus|examen|hond|over|om|foto*|hoofdpijn|korting|neerslag|kosten|$legal
hits|hit|beats|beat|beating|punch*|kicks|kicked|strangle*|choke*|slap*|attacked|assaulted|pushed|pushes|grabbed|grabs|shoved|spat|threw|throws|dragged & me|us|kids|daughter|son|staff|employee|driver|her|my & he|she|husband|partner|boyfriend|wife|ex|customer|client|boss|dad|father|brother|landlord|man|they|who|guy|someone|uncle|neighbour|neighbor|by|was|been|got / price|target|competition|deadline|record|market|road|hard|tax|bill|car|$firm|logo|bill|premium|cost*|income|butt|ass|tax|target*|price*|sport*
mishandeld*|mishandelt|mishandel*|mishandelen|mishandeling & $me|$by|door|word|werd|ben|ik|aangifte / $care|dier*|hond*
blauw & bont|oog / dag|nacht|logo|verf
gegooid|geduwd|gesmeten|duwde|gooide|gooit|duwt & trap|muur|oven|grond|auto|kast|raam|tafel|tegen & mij|me|ons|haar|kinderen / $firm
gooit|gooide|gegooid|smijt|gooien & spullen|meubels|borden|glas|stoel*|stenen|steen|fles|flessen|messen & mij|me|naar|hij|zij|ze|vrouw|man|partner|ex|personeel / korting|weg|container|prullenbak|afval
arm|been|benen|neus|kaak|rib|ribben|vinger|vingers|pols|tanden|nek|arms|legs|nose|jaw|ribs|leg|bones|fingers & gebroken|brak|breekt|breken|broke|broken|break|breaks|breaking|uitgeslagen|knocked & $by|mij|me|mijn|my|mn / gewerkt|werken|aftrek|gevallen|ongeluk|verzekering|sport|fell|accident|ski*|aov|only|sick|pay|klanten|kalender|loon|vervanger|verkoper
knie|knieen|knieschijf|knieschijven|kneecaps|knees & betaalt|betalen|schieten|schiet|breken|door|pays|shoot|break|zijn|zn|his / jaar|aow|op|tegelzet*|kneuzing|operatie|prothese|brace|therapie
neergestoken|neergeschoten|doodgeschoten|doodgeslagen|doodgestoken|neersteken|neerschieten|doodschieten|doodsteken|doodslaan|afmaken|afslachten|vermoorden|vermoord|ombrengen|omleggen|kapotmaken|doodmaken|onthoofden & $me|$them|ik|hij|wil|gaat|ga / $oneself|concurrentie|tijd|klus|werk|formulier|opdracht|website|verhaal|cursus|scriptie|opleiding|$firm|game|spel|film|vijand*|kip*|dier*
geweld|gewelddadig|agressief|handtastelijk|handtastelijkheden & $by|klant|is|wordt|hij|mij|me / marketing|$care|honden|hond|groei|pricing|prijs*
geweld|dreigt|dreigen|dreigde|gedreigd & leverancier|klant|hij|ze|zij|man|ex|partner|verhuurder|schuldeiser|mij|tegen & gebruikt|gebruiken|met|dreigt|dreigen|dreigde|gedreigd & geweld / $legal|$care
veilig & niet|nie|onveilig & voel|ik|me|thuis|huis|meer|hier|winkel / website|betalen|betaling|gegevens|wachtwoord|data|avg|software|elektra|verkeer|machine*|keuring|adres|online
doodsbang|bang|angst & man|ex|partner|vriend|compagnon|klant|hij|hem|vader|broer*|oom|schoonfamilie|familie|schuldeiser*|geldschieter|zakenpartner|huisbaas|buurman|vrouw & slaat|geslagen|doet|aandoet|komt|langskomt|vermoordt|gewelddadig|agressief|drinkt|dronken|dreigt|thuis|vindt|wapen|achtervolgt|opwacht|doodsbang / aansprakelijk|kapt|opzegt|wegblijft korting|btw|verlies*|$legal
afraid|scared|terrified|frightened & husband|ex|partner|boyfriend|father|brother|uncle|client|customer|him|he|landlord|family|man|wife & home|hit|hits|hurt|come|comes|kill|violent|finds|find|angry|drunk|of|waiting / tax|liable|losing|lose|review|price
eerwraak|eergerelateerd|eergeweld|bloedwraak|verstoten|uitgehuwelijkt|uithuwelijken|besnijdenis & ik|bang|mij|familie|voor|me|mijn|mn|vader|geweld|moet|word / $care|piercing
honour|honor & killing|violence|kill|revenge / $care
# threats
bedreigd|bedreigt|bedreigen|bedreigde & $me|$by|ik|word|wordt|ben|werd|dood|wapen|mes|via|insta*|whatsapp|telefoon / $legal|swot|kans*|markt|concurr*|~bedrijf|~zaak
dreigen|dreigt|dreigde|gedreigd|bedreig*|threat* & mes|pistool|wapen|slaan|dood|doden|vermoorden|steken|schieten|fik|brand|bom|geweld|kogel|kind|kinderen|gezin|familie|vrouw|huis|langskomen|knife|gun|kill|hurt|stab|shoot|burn|beat|rape|acid|zuur|family|kids|foto*|naakt*|filmpje / $legal|brief|tekort|huur|uithuis*|huisuit*
doodsbedreig*|doodsdreig*|dreigbrief|dreigbrieven|dreigtelefoontje*|dreigappje*|dreigmail*|kogelbrief|kogelbrieven|poederbrief|bombrief|dreigement*|bommelding|bomalarm & ik|krijg|kreeg|gekregen|via|van|op|in|sinds|met|mij|ons|we|wij|stuurt|zijn|gehad / fotoagentuur|auteursrecht*|$legal|incasso*|oefen*|oefening
death & threats|threat
kogel|kogels|bullet|handgranaat|granaat|grenade & brievenbus|deur|voordeur|mail|envelop|post|letterbox|winkel|zaak|ruit|window|shop|door|mailbox|raam / spel|game|film|geloof
intimiderend|intimidatie|intimideert|geintimideerd|intimideren|intimidated|intimidating & $by|ik|mij|ons|word|klant|door|deur|me|us|i / $care|$legal|belastingdienst|brief|formulier*
# weapons, shooting, fire, explosives
mes|pistool|vuurwapen|wapen|geweer|honkbalknuppel|knuppel|bijl|machete|hamer|schroevendraaier|koevoet|zuur|revolver|jachtgeweer|steekwapen|taser|boksbeugel|moker|knife|gun|weapon|axe|hammer|acid|bat & stond|staat|sta|trok|trekt|kwam|kom|komt|neem|dreig*|bedreig*|achterna|zwaait|zwaaide|hield|houdt|gericht|richtte|came|come|coming|pulled|waving|pointed|bring|threat*|pakte|pak|stak|steekt|gooit|gooide|gegooid|threw|foto*|appjes|haal|heb|bij & mij|me|ons|langs|hoofd|keel|naar|klant|balie|us|winkel|kantoor|office|hij|deur|loket|zaak|jullie|gemeente|vrouw|man|personeel|kassa|my|your|shop|store|counter|him|hem|ik|vanavond|someone / keuken*|slijp*|koksmes|vergunning|verkopen|verkoop|kok|jacht*|slager*|knives|sell|import*|webshop|leren|verlof|btw|pandrecht|timmer*|klus*|gereedschap|huur|verhuurder|rug|snijdt|garantie|tools|kopen|batterij
geschoten|beschoten|schoten|shots|schietpartij|schietincident|shooting|beschieting|ontploffing|ontploft|explosie|explosief|explosieven|bom|cobra|cobras|vuurwerkbom|handgranaat|explosion|bomb|exploded|blast & zaak|winkel|huis|deur|voordeur|mij|ons|pand|auto|shop|store|door|house|restaurant|kapsalon|salon|gelegd|gevonden|vannacht|brievenbus|kantoor|bedrijf|woning|straat|fired|me|raam|garage|placed|night / foto*|film*|video*|belasting*|voorlop*|naheff*|btw|ozb|definitie*|inkomst*|groei|kosten|prijs*|gas*|photo|wedding|range|club|gemeente|ontvangen|bezwaar|betal*|zvw|wet|legt
brand|fik|vlam|vlammen|hens|fire & gestoken|steken|steek|stak|steekt|gesticht|stichten|aangestoken|zetten|zet|set & auto|zaak|winkel|huis|bus|pand|boel|tent|kantoor|restaurant|hem|jullie|de|mijn|shop|car|house|ze|hij|container|schuur / bbq|kaars*|vuurkorf|bon*|haard|open|oud*|verbranden|alarm|menu|show
brandstichting|arson|molotov|molotovcocktail|brandbom|benzinebom & ik|mijn|mn|zaak|winkel|huis|auto|door|bij|my|shop|vannacht|geweest / cursus
benzine|petrol|gasoline & giet|gooi|gooit|overgoten|gegoten|pour*|overgiet|overgieten & $them|$me|zaak|winkel|kantoor|huis|deur / tank*
ruit|ruiten|raam|ramen|windows|window & ingegooid|ingeslagen|ingetikt|stenen|steen|baksteen|smashed|brick|broken|kapotgeslagen|ingeschoten|beschoten & mij|mijn|mn|briefje|volgende|door|zaak|winkel|dreig*|my|note|shop|ex|hij|sinds / verzekering|hagel|storm|voetbal|glaszetter|slingert|grasmaaier|maaier
zaak|winkel|kantoor|huis|gemeentehuis|boel|tent|pand|restaurant|loket|salon & sla|slaan|slaat|sloegen|gooi|gooien|blaas|opblazen|steek|fik|ram|rijd|rij|knal|schiet & kort|plat|op|fik|brand|binnen|in|ruiten|klein|vlammen|shovel|overhoop & ik|hij|ze|jullie|zij|gaan|komen|anders / geld|$legal|omzet|start|trein|bus|brood*
# robbery
overvallen|beroofd|overvaller*|robbed|mugged|gunpoint|knifepoint|roofoverval|gewapend|straatroof & ik|ben|mij|me|we|wij|werd|zijn|winkel|net|zaak|mijn|i|was|got|been|just|medewerker|personeel|door|bezorger|juwelier / getekend|voelde|voel|verzekering*|preventie*|vragen|mail*|regels|drukte|beveilig*|preventie|cursus|hoe|payment*|premium|tax|payments|premium|paying|am
overval & gehad|geweest|net|winkel|man|mes|gewapende|slachtoffer|vannacht|gisteren|gepleegd|pistool|vandaag|vanavond|ik|na|zaak|trauma / preventie|verzekering|training|cursus|film|game
robbery|burglary & armed|gunpoint|knife|today|just|yesterday|violent / insurance
# extortion
afgeperst|afpersing|afperser|afpersen|afperst|chantage|chanteert|gechanteerd|chanteren|beschermingsgeld|protectiegeld|sextortion|blackmail*|extort*|zwijggeld & ik|word|mij|me|door|ons|ze|zij|klant|foto*|vragen|eisen|betalen|i|im|my|us|being|by|she|he|wij|we / ransomware|hackers|cyber*|$care
bende|gang|maffia|mafia|criminelen|onderwereld|drugsbende|woekeraar|loanshark|shark & geld|money|betalen|eist|eisen|vraagt|vragen|dwing*|pay|bedreig*|dreig*|langs|achter|zoek*|sent|wants|asks|demands|house|schuld|winkeliers / film|boek|rabo*|game
geldschieter|woekeraar|schuldeiser*|kennis|man|mannen|gasten|jongens|lui & deur|huis|winkel|zaak|stoep|oprit & dreig*|bang|durf|geld|willen|knuppel|eisen|opwacht*|wachten|bedreig*|anders / deurwaarder*|verzekering|lenen|brief|geven|lenen|investeren
# stalking
stalk*|gestalkt|stalker|stalking|stalkt|stalkte & ik|mij|me|ex|word|my|im|being|klant|man|by|client|hij|ze|praktijk|winkel|someone|i|vrouw|oud / $care|concurrent|stof|pension|shelf|profit|shelves
volgt|volgde|achtervolgt|achtervolgd|achtervolgde|gevolgd|achtervolgen|bespiedt|begluurt|bespioneert|follows|followed|following & mij|me|huis|auto|thuis|home|overal & hij|klant|ex|man|vrouw|iemand|ze|door|word|he|client|customer|someone|by / instagram|linkedin|facebook|social|btw|cursus|training|les|nieuwsbrief|course|tiktok
wacht|wachtte|opgewacht|opwachten|staat|stond|posten|post|waiting|waits & deur|huis|salon|winkel|tuin|praktijk|auto|parkeerplaats|school|outside|buiten|elke|iedere & ex|exman|stalker|klant|hij & dag|avond|nacht|bang|mij|me|steeds|vannacht|weer / bestelling|openingstijd*|pakket*|rij|parkeren|verkoop*|kraam|bakfiets|kraam
tracker|airtag|camera & auto|tas|ex|mij|me|huis|slaapkamer|man & ex|man|hij|partner|gevonden|stalk* & mij|me|mijn|mn / ritten*|verkoop|fietsen|rit|bijtelling|km
opwachten|opgewacht & $them|adres|ambtenaar|inspecteur|belasting*|deurwaarder|paar|zal|ga|thuis|gasten|jongens & ik|kzal|hem|zal|paar|gasten / beurs*|website|afspraak|register
# sexual
verkracht*|aangerand|aanrand*|aanranding|betast|betastte|misbruikt|misbruikte|rape|raped|rapes|molest*|groped|gropes|assaulted & ik|mij|me|door|baas|klant|man|word|ben|werd|i|my|he|was|boss|client|customer|salon|werk|eigen|by|oom|vader|sexually / $care|recht|macht|nederlands|taal
seksueel|sexueel|sexual|sexually|seks|sex & misbruik*|geweld|intimid*|lastig|gedwongen|dwingt|forced|assault*|abuse*|harass*|moet|betast|eist|ongewenst & mij|me|ik|klant|baas|hij|door|my|i|boss|man|client|word|werd / $care|speeltjes|shop|webshop|artikelen|winkel
zat|gezeten|zitten|aangeraakt|raakte|touched|touching|handen|hands & aan|borsten|billen|kont|breasts|ass|onder|inappropriately|private|tussen|between|benen & mij|me & klant|baas|man|hij|client|customer|boss|massage|he|tijdens|during / bureau|tafel|uren|computer|zadel
# forced, locked, exploited
gedwongen|dwingt|dwingen|dwong|verplicht|forced|forces|forcing|force & werken|prostitutie|seks|trouwen|prostitut*|bv|tekenen|werk|marry|marriage|sex|sign|smokkelen|drugs|geld|loon|salaris|naam|bedelen|stelen|work & mij|me|ik|word|zusje|vrouw|haar|i|my|us & $by|anders|loon|geen|deur|slot|pas*|pay|unpaid|word|man|ze|by|they|or / wet|fiscus|verkoop|belasting*|kvk|pensioen*|aov|$legal|verzek*|inschrijv*|employ*
prostitutie*|prostituee|hoer|pooier|loverboy|seksslaaf|mensenhandel|mensensmokkel|pimp|trafficked|trafficking|slavernij|slave|slavery & ik|moet|mij|me|dwing*|gedwongen|werk*|hij|word|man|i|my|forced|slachtoffer|he|she|ben / vergunning|$care|branche|raamverhuur|belasting
paspoort|passport|id|papieren|pasport|documenten|visum & afgepakt|afgenomen|houdt|took|takes|keeps|taken|hield|weg|ingenomen|heeft|pakte|mag|verstopt & baas|werkgever|hij|boss|employer|man|husband|he|they|partner|vriend|ex|ze / gemeente|douane|verlopen|aanvragen|kvk|kopie|machtig*|mee|genoeg|vergunning|nodig|kozijnen
opgesloten|sluit|locked|locks|lock|vastgehouden|vastgebonden|gegijzeld|ontvoerd|kidnap*|gijzel*|ontvoer* & deur|slot|huis|kamer|magazijn|in|kelder|mij|me|us|night|house|room|wc|basement|toilet & mij|me|ik|hij|he|man|partner|baas|boss|ze|us|word|zit|ons|ex|am|im & hij|man|baas|partner|slot|he|boss|husband|ex|opgesloten|vastgehouden|vastgebonden|gegijzeld|ontvoerd|in|at / year|contract|debit|trial|subscription|abonnement|$firm|spaargeld|pensioen|lift|ruimte|account|ransom*|data
uitbuiting|uitgebuit|exploited|mensenhandel & ik|word|mij|me|im|i|baas|boss|door|my|slachtoffer / $care|$firm
loon|geld|betaald|salaris|paid|salary|wages & gevangen|opgesloten|slaat|dwing*|gedwongen|locked / verlof|bbl|school|stage*
# moved, dragged, held, driven off the road
haren|haar|arm|nek|keel|strot & gesleept|gesleurd|getrokken|trok|sleurde|sleept|sleurt|grepn|pakte|pakt|gepakt & mij|me|mie|ons|hij|hie|ze / kapper|knip*|verf*|extension*
klemgereden|klemgezet|ingesloten|aangereden|afgesneden|klemrijden & mij|me|ons|hij|ik|schuldeiser|klant|ex|man / schade|verzeker*|parkeer*
kopstoot|vuistslag|klap|klappen|dreun|dreunen|schop|trap|stomp|oplawaai|muilpeer & gaf|geeft|gegeven|gekregen|kreeg|krijg|verkocht|uitgedeeld|geven & mij|me|ons|ik|hij|ze|man|vrouw|klant|haar|personeel / ze|bezwaar|aanvraag|financ*|omzet|corona|belasting*|reputatie|subsidie|kosten
slaat|sloeg|slaan|slagen|slagn|slaagt|schopt|trapt|bijt|wurgt|duwt & man|kearl|kerel|vrouw|ex|partner|hij|hie|hee|vader|zoon|baas|broer|vriend & mij|mie|me|scheiden|kind|kinderen|weg|elke|dag|hef|heeft|dronken / nergens|alarm|toe|over|btw|cursus|hond|$firm_slag
# phones, messages, watched
telefoon|mobiel|locatie|phone|location|berichten|appjes|mailtjes & afgepakt|controleert|gehackt|volgt|bekijkt|checkt|elke|steeds|blijft|tracks|controls|checks|vinden|overal & ex|man|partner|vriend|vrouw|hij|husband|boyfriend|stalker & mij|me|mijn|mn|my|alles|everything|wat / klant*|verkoop|reparatie|abonn*|marketing|boekhouding
naaktfoto*|naaktbeelden|seksfilmpje|sekstape|nudes|filmpje|filmpjes|naakt & stuurt|sturen|verspreiden|verspreidt|online|dreig*|betaal|betalen|gechanteerd|klanten|plaatst|post|gedeeld / fotograaf|model*|kunst|schilder*|shoot|gezet|hartjes|bestellingen|nieuw*|product*|elke
foto|foto*|picture*|photos & dochter|zoon|kinderen|kids|daughter|son|huis|auto|gezin|school|schoolplein & betalen|betaal|dreig*|weten|schuldeiser|pay|anders|onbekend|kreeg|gekregen|stuurt / fotograaf|schoolfoto*|portret*|website|album|shoot*|avg
vuurwerk|cobra|cobras|nitraat|vlinderbom & brievenbus|deur|ruit|winkel|zaak|huis|gooien|gooit|gegooid|raam & mijn|mn|onze|ons|betalen|elke|vannacht|jongens|hij|ze|roepen / verkoop*|vergunning|opslag|verkopen|importeren
vergiftigd|vermoord|doodgemaakt|doodgeslagen|opgehangen & hond|kat|paard|dieren|koe|schapen & mijn|mn|volgende|ik|hij|ze|buurman|waarschuwing / dierenarts|voer|plant*
jerrycan|benzine|aansteker|lucifers|brandbom|molotov|petrol|gasoline & langs|kom|komen|gooi|kantoor|huis|zaak|haal|your|come|office|hem|jullie / tank*|prijs|prijzen|aftrek*|kosten|pas|pomp|station|rit*|factuur
# forced and kept
loon|salaris|geld|betaald|wages|paid|salary|pay & slapen|slaap|keuken|magazijn|politie|paspoort|pas|opgesloten|kelder|sleep|kitchen|police|passport|locked|basement & baas|werkgever|hij|boss|employer|ze|they|chef / leidingwater|verbouw*|chauffeur
drugs|coke|wiet|hennep|wapens|pakketjes & dwing*|gedwongen|moet|bedreig*|vervoeren|smokkelen|force*|threat* & mij|me|ik|i|us|ze|they|hij / shop|coffeeshop|legaal|cbd|aanvraag
geslagen|slagn|esloagn|mishandeld|getrapt & man|kearl|hie|hij|vrouw|partner|ex|baas|zoon & mij|mie|me|hef|heeft / munt|slag
wegrennen|vluchten|gevlucht|ontsnapt|ontsnappen|ondergedoken|escape|escaped|fled|flee & man|ex|partner|husband|hij|vader|familie|baas|boss|him|family|slaat|violent / syrie|oekraine|oorlog|war|land|asiel*|ukraine|syria|eritrea
kont|borsten|billen|schoot|breasts|butt|ass & zat|zit|zitten|pakt|pakte|kneep|knijpt|raakte|aan|grabbed|touched|greep|betast & mij|me|mijn|mn|my|hij|klant|leverancier|baas / kleding|lingerie|fitness|spier*|massagecursus|tattoo*|yoga
gun|knife|weapon|rifle & get|shoot|bring|buy|come|use|have|gonna|put|pulled|held|stab & landlord|him|her|them|boss|official|inspector|you|office|me|my|head|shop|husband|he|someone / kitchen|sell|permit|license|hunting|import*
# broad: somebody does it, somebody undergoes it
$harmed & $who|ons|we|wij|mijn|mn|personeel|werknemers|stagiaire|bezorger|chauffeur|monteur|kapster|zusje & ben|word|wordt|werd|worden|heeft|hef|heb|is|door|zijn|had|was|vannacht|gisteren|vandaag / ~bedrijf|concurrentie|telefoon|auto|fiets|bus|gereedschap|laptop|$care|slag|alarm|munt|vlucht|brug|concurr*|aanbod|verrast|drukte|$legal|hond|paard|wesp*|mug*|bijen|virus|hack*|koers|markt|kosten|geld|spaargeld|foto*|film*|video*|belasting*|btw|koffie|stof|naald|tattoo
$harms & $by & mij|me|ons|mie|haar|hem|kinderen|dochter|zoon|kind|personeel|medewerker|medewerkster|collega|moeder|zusje|iedereen|mekaar / ~mes|mes|rug|nergens|alarm|slag|toe|btw|$firm|cursus|examen|korting|hoofdpijn|foto*|kosten|prijs|roet|balans|geld|over|af|om|hond|$legal|voorschot|tijd|hart|voor|knoop
"""

IN_ORDER: Final = """
# I will hurt, get or kill somebody
ik|k|ill|i|we ga|zal|gaan|maak|moet|wil|kan|will|going|gonna $them .. af|kapot|dood|doodmaken|afmaken|kapotmaken|doden|vermoorden|neersteken|neerschieten|doodschieten|doodslaan|kill|hurt|stab|shoot|murder|wurgen|afslachten|mollen / $firm|factu*|offerte*|klus*|opdracht*|dossier|aanvraag|boekhouding|formulier*|concurr*
ik|k|wij maak|maken|moak|maok _ $them _ af|kapot|dood|koud / $firm|formulier*
ik|k ga|zal|gaan|wil $them wat|iets aandoen|aan
ik|k sla|slo|sloa|schop|ram|trap|beuk|timmer|mep|steek|schiet|wurg|rijd|rij|maai|knal|hak|snij|schiete|steke $them / benzine*|kerk|school|mensen|foto*|$firm|korting|hengst|bal|deal|film*|hand
ik|k sla|sloa|schiet|schiete|steek|ram|trap|knal|beuk .. hersens|hersenen|kop|schedel|bek|raap|tanden|harses|gezicht|smoel|kanis|erf|neer|overhoop|verrot|ziekenhuis|lek / benzine*|kerk|school|mensen|foto*
ik|k|we pak|pakken $them nog|wel|met|aan|hard / vorder*|incasso|procedure|korting|verdien*|klant|boek*|$firm
ik|k|we krijg|vind|weet $them wel|nog|te|vinden|waar / korting|online|google|website|adverten*
met|mit n|een|mijn|de|mien mes|wapen|pistool|geweer|bijl|knuppel|gewear|honkbalknuppel naar|langs|loket|kantoor|balie|gemeente|toe|deur / klant*|verkop*
kom|kump|komt|kwam|komen|sta|stond|staat met|mit mes|wapen|pistool|geweer|bijl|knuppel|gewear|honkbalknuppel|hamer|machete
die|hij|zij|hem|den|deze|gast|huisbaas|kerel|vent|ambtenaar|deurwaarder gaat|goat|gaan|geet|moet eraan|kapot / rand|vakantie|website|auto|machine|failliet|telefoon|laptop
gaat|gaan|geet er aan .. zweer|beloof|hij|die|huisbaas
vallen|valt|komen|komt|gaan er|dr|nog .. doden|dode|slachtoffers|gewonden|bloed|koppen / verkeer*
dan|of|anders vallen|valt|gebeuren|gebeurt|loopt er|dr|het|t .. doden|dode|ongelukken|bloed|slecht|wat|iets / korting|kassa
sta|staan niet|nie meer|langer voor mezelf|mijzelf|mij in
niet|nie voor mezelf|mijzelf instaan
weet|weten|know|knows|wet|weete|weist|vind|vinden|where waar|woar|where .. woont|woon|wonen|live|lives|school|werkt|zit|zitten|slaapt|woant|woonst|kinderen|kids|familie|gezin|ouders / google|belasting*|kvk|postcode|bezorg*|budget|register|handelsregister|adres*|privacy|address|pupils|shouldnt|strangers
know|knows where he|she|you|they|i|we .. live|lives|sleep|work|works / how|customer*|client*|pupil*|how|address|shouldnt
know|knows where i|we|my|he|you|his|kids live|lives|go|school|work / how|kvk|register|privacy|strangers|address|pupil*|shouldnt
hij|he|ze|they|zij|man|schuldeiser weet|weten|knows|know waar|where mijn|mn|ik|we|my|i|wij .. woon|wonen|school|kinderen|kids|live|zit|werk|slaap|dochter|zoon|vrouw
ik|k weet jou|je|u|jullie|hem|haar te|wel vinden
verhaal halen|haal|hoal bij|met|wapen|die|vanavond|oplichter
je|jij|jullie|u|ge|hij|ze bent|zijn|is|ben er|dr|d geweest|geweest$ / eerder|vaker|al|vorige|ooit|winkel|locatie|markt|cursus|nooit|nog
ik|we er geweest|gewest|eweest bin|ben|zijn|is / eerder|al|vaker|vorige
er|dr|der geweest bin|ben|bent|bist|zijn / eerder|al|vaker|vorige|ooit
jullie|jij|je|ze|hij|u|jou|iedereen zijn|zij|bent|gaan|gaat|is|allemaal .. dood|kapot|eraan .. als|wanneer|anders|zonder|jullie|nog|krijg / $firm|telefoon|website|accu
maak|maakt|maken|mek|zal|moak je|jou|jullie|mij|me|mie|hem|haar|ons|u|allemaal|em dood|kapot|af|koud|doodmaken|afmaken|kapotmaken|doden|vermoorden / prijs|prijzen|bol|amazon|tarief|lol|haha|$firm|formulier*|factu*|offerte
zij|ze|familie|hij|man|vader|broer|ex|oom|die|hun gaan|gaat|wil|willen|zal|zullen mij|me|mie|ons|haar|hem|mijn doden|dood|doodmaken|vermoorden|afmaken|kapotmaken|pijn|slaan|pakken|steken|verbranden|neersteken|kapot|verkrachten|wat|iets / korting|$firm|helpen|geven|vertellen|vragen|verkopen|betalen|bieden
mij|me|ons|haar pijn|zeer doen|doet|deed|gedaan / rug|voet*|nek|knie|schouder|tand*|korting|prijs|financieel
doet|deed|doen mij|me|haar|kind|kinderen|ons pijn|zeer / rug|voet*|nek|knie|schouder|tand*|prijs|financieel
wat|iets|kwaad|zus|zusje|kinderen|gezin|haar|hem|mij|me|ons|moeder .. aandoet|aandoen|aangedaan|aan doen|doet|doe|gaan / plezier|licht|deur|kleding|jas|ketting
aandoen|aandoet|aangedaan|aandoe .. iets|wat|kwaad|gezin|kinderen|hem|haar|mij|me|zusje|vrouw / plezier|kleding|jas
anders|of doen|doet|doe|gebeurt|gebeuren|maken|maak|gaat|komen|breken|snijden|schieten|steken|verbranden ze|hij|er|zij|wij|mijn|we|ik .. aan|wat|iets|kapot|dood|ongelukken|brand|benen|vingers / boete|deurwaarder|$legal|fout*|verkeerd|subsidie|omzet|korting|winst
gebeurt|gebeuren|overkomt er|mij|je|jou|jullie|mijn|ons|hem|zal wat|iets|ongeluk|dingen .. anders|zaak|gezin|winkel|kinderen|betaal / verzek*|aov|aansprakelijk*
betaal|betalen|betaald|betaalt|geld|pay .. anders|or|otherwise|else .. kapot|stuk|brand|fik|benen|dood|gebeurt|kill|burn|break|hurt|vingers|broken|slaan|familie|kinderen / $legal|$firm_dicht
anders|or|otherwise kapot|stuk|brand|dood winkel|zaak|jij|kinderen|huis|auto
breken|breekt|breek|break|breaks|snijden|snijdt|afhakken|hakken|cut ze|hij|mijn|mn|je|my|zijn|zn|de|off|jou benen|been|vingers|vinger|armen|arm|legs|arms|fingers|nek|botten|neck|poten|knieen
snij|snijd|snijdt|steek|knal|schiet|sla|slacht|wurg|verkracht|vermoord je|jou|jullie|u|you dood|open|neer|af|kapot|nog|wel|lek$ / foto*|korting|$firm
zegt|zei|zeg|appt|app|stuurt|schrijft|says|said|roept|schreeuwt .. ik|hij|i snij|steek|schiet|vermoord|sla|slaat|steekt|vermoordt|kill|stab|slacht|verkracht|verbrand je|jou|hem|mij|me|u|jullie|dood|you / foto*
slaat|sloeg|sleet|ramt|bonkt|beukt|bonst|schopt|trapt op|tegen de|mijn|het deur|raam|ruit|voordeur / reclame|korting
hij|he|man|ex|klant|ze|iemand|someone is|staat|zit|stands nu|hier|buiten|voor|binnen|now|here|outside|at .. agressief|aggressive|mes|wapen|knife|gun|deur|schreeuwt|dronken|bijl|screaming / geld|kassa|levering|pakket*
bel|call|stuur|send|waarschuw|haal|help de|the|alsjeblieft|112|911|me|please politie|police|112|911 / stand*
mannen|kerels|jongens|gasten|men|guys|lui|man|kearls|kerel voor|aan|bij|at|outside|op|veur de|mijn|mn|my|t deur|huis|winkel|house|door|stoep|shop|deure .. geld|durf|bang|money|willen|afraid|scared|knuppel|dreig*|betal*|eisen|elke|dood / deurwaarder*
durf|dare niet|nie|not naar|buiten|meer|to|thuis buiten|huis|straat|home|outside|leave|terug|binnen|zaak|winkel|slapen
bont _ en _ blauw
in _ elkaar geslagen|getrapt|slaan|slaat|slaagt|geschopt|gebeukt|sloegen|trappen|trapten|gemept|sloeg|rammen|timmeren|geramd / tent|kast
elkaar geslagen|getrapt|geschopt|gemept|gebeukt
op m|me|mijn|zijn|z|haar|hun|zn|mn|n bek|smoel|kop|gezicht|muil|harses|bakkes|face geslagen|slaan|slaat|sloeg|gekregen|gestompt|geslage|gehad|krijgt
op|in mijn|mn|m|me|zijn|zn|z|haar _ bek|smoel|gezicht|kop|muil slaan|slaat|sloeg|geslagen|gestompt|stompt|gespuugd|spuugt|timmer|krijgt
bij|met de|mijn|me|mn keel|strot|nek|haren|haar|arm gegrepen|gepakt|grijpt|pakte|greep|pakt|vast|vastgepakt|gesleurd
pakte|greep|pakt|hield|grijpt|vastgepakt|vastgegrepen me|mij|haar|ons .. vast|hard|los|keel|arm|slaan|tegen|beet|pols / product*|aandacht
wil|wou|wilde|probeerde|gaat|ging me|mij|ons|haar slaan|steken|wurgen|schoppen|neersteken|vermoorden|verkrachten|aanvallen|kussen|zoenen|aanranden|pakken|doden / korting|helpen|slag
proberen|probeerde|geprobeerd|poging|wilde .. wurgen|verkrachten|vermoorden|doodslaan|steken|aanranden|ontvoeren|overrijden|aanrijden|neersteken|doden|doodsteken|strangle|kill|rape|stab / $oneself
met|with een|de|n|a auto|bus|trekker|busje|car .. aanrijden|omver|overheen|ingereden|inrijden|overrijden|run|klemgereden|opgewacht / schade*|verzeker*
rijd|rij|ram .. zaak|winkel|kantoor|gemeentehuis|hem|pui|gevel|deur binnen|in|omver|erin|overhoop|dood|plat .. shovel|auto|hem|trekker|bus|ramkraak
kapot|dood maakt|maken|slaat|slaan|make|makt mij|me|jou|je|haar|hem|ons / niemand|wie|trap|lift|$firm|telefoon|laptop|auto|machine
me|mij|jou|je|hem|haar|ons|mie dood|kapot maakt|maken|slaat|slaan|sleet|schiet|steekt|doodslaat|maak|zal|gaat|wil|doet
mij|mie|me dood _ slaat|maakt|schiet|steekt|wil|wenst
leven niet|nie zeker|veilig
zeker|veilig van _ mijn|mn|me|ons|onze _ leven
vermoordt|vermoord|vermoorden|vermoordde me|mij|hem|haar|die|jullie|je|jou|dat als|vent|gast|wijf|ambtenaar|zegt|gaat|kerel / haha|lol|grap|foodtruck
blijf blijfhuis|groep|lijf|mijn|van|opvang
blijfhuis|blijfgroep|vrouwenopvang|safehouse|onderduik*|ondergedoken|schuiladres / $care|stichting|vrijwillig*|oprichten|catering
geheim|verborgen|secret|afschermen|afgeschermd|weg|hide|hiding|shield|private|schermen .. ex|stalker|bedreig*|geweld*|gewelddadig|slaat|vermoord*|bang|threat*|violent|abus*|afraid|dood
ex|stalker|bedreig*|gewelddadig|violent|abus*|exman .. geheim|afschermen|adres|address|hide|afgeschermd .. kvk|register|handelsregister|geheim|adres|address / schuld*|factu*
coming|came|comes|komt|kwam for|to|achter|op|haalt me|us|mij|ons|you .. ex|boyfriend|he|husband|prison|gun|knife|kill|released|vrij|gevangenis / website
released|vrijgelaten|vrij|gevangenis|prison|jail|vrijkomt|tbs .. ex|boyfriend|husband|exman|stalker|he|hij .. afraid|bang|me|mij|address|coming|adres|weer / reintegr*|project
ex|boyfriend|husband|exman|stalker|man .. released|vrijgelaten|vrij|vrijgekomen|prison|gevangenis|bajes .. afraid|bang|me|mij|address|coming|adres|komt
hij|man|vriend|partner|vrouw|ze|he|she houdt|heeft|controleert|pakt|keeps|controls|neemt|beheert|takes .. geld|paspoort|money|telefoon|passport|pinpas .. mag|bang|niet|weg|dwingt|allowed|leave|afraid|slaat|cant / boekhouding|zakelijk
mag|laat|allowed|cant|let niet|not|nie|me|mij .. weg|huis|buiten|leave|uit|house|scheiden|go .. man|hij|husband|paspoort|partner|he|ex|opgesloten|vader / hond|parkeren|verkopen|vof
reageert|botviert|koelt het|dat|zijn|zn|woede _ .. op|af .. mij|me|kinderen / review*|mail*
zwaar|ernstig|verbaal|lichamelijk|fysiek|huiselijk _ geweld|mishandeld|mishandeling|bedreigd / $care
door een|n|klant|mijn|de|mn|oude|hem|twee|drie .. geslagen|geschopt|bedreigd|mishandeld|aangevallen|gestoken|gewurgd|afgeperst|gestalkt|belaagd|getrapt|aangerand|verkracht|overvallen|beschoten|gegijzeld|vastgehouden|lastiggevallen|achtervolgd|geintimideerd / $legal|$firm
belaagd|belaagt|aangevallen|lastiggevallen|klemgezet|vastgegrepen door|mij|me|word|ik|hij|klant|werd / concurr*|review*|mail|virus
achterna gezeten|gerend|gekomen|zat|zit|kwam|liep / btw|geld|factuur
er|hier|nu|buiten|iemand staat|stond|loopt|zit|is een|iemand|man|ex|klant .. mes|bijl|wapen|pistool|knuppel|hamer|machete|geweer|knife|axe / verkoop|kraam|vitrine
laat|laten|stuur|betaal|huur|regel|heb|ken|weet .. paar|wat|twee|mensen|lui jongens|gasten|mannen|kerels|vrienden|lui|mensen .. bezoeken|langs|verbouwen|pakken|slaan|afrekenen|schuld*|knieschijven|benen|incasseren|loopt|ziekenhuis|halen|verrot
dan loopt|praat|lacht|ademt|leeft ie|hij|hem|die _ niet _ meer
hoop dat|hem hij|ie|ze|die dood|doodgaat|sterft|creperen|crepeert|verongelukt / $firm
wat|die|wie .. wil|zou|kan ik|k hem|haar|die|ze .. dood|vermoorden|kapot|wurgen|doden
zin om|in .. slaan|vermoorden|wurgen|neer|verrot|neersteken|doodslaan|moord / game|spel|mysterie
wurgen|vermoorden|neersteken|doodslaan|wurg wil|kan|wel|kon|zou|ik ik|k|hem|haar|die|ze|wel
die|de|dat|deze ambtenaar|deurwaarder|inspecteur|belastinginspecteur|wethouder|burgemeester|huisbaas|oplichter|incassomedewerker|behandelaar|consulent|rechter|curator|bankman .. opwachten|pakken|slaan|kapot|dood|schieten|steken|aandoen|spijt|boeten|bloeden|woont|vermoorden|eraan|neersteken
zal|gaan|gaat|ga .. boeten|bloeden|betreuren|spijt|pijn|voelen .. zweer|beloof|wacht|maar|jullie|hij|familie|weet / voeten|tandvlees|boete*
klant|iemand|man|vent|kerel|buurman|ex wil|wou|wilde|probeerde|begon mij|me|mie|ons slaan|steken|vermoorden|aanvallen / kopen|helpen|bellen|spreken|betalen|laten|vragen
# English
i|ill|im|we will|gonna|going|want|swear|could|might|to|ready|ill .. kill|stab|shoot|murder|hurt|beat|smash|strangle|burn|bomb|blow|destroy|attack|hunt $them / deadline|myself|competition|$firm|lights|video|photo|photos|film|market|for|time|two|eggs
smash|bash|beat|blow|cave|crack|break|kick|bust his|her|your|their|him|you|my .. skull|head|face|brains|legs|teeth|door|kneecaps|neck|windows|bones|ass / record|target
will|gonna|going|ill|come|bring .. office|building|desk|counter .. gun|knife|bomb|weapon|shoot|burn|fire|acid|petrol
he|she|they|husband|ex|boyfriend|family|brothers|father|uncle|client|customer|man|someone .. kill|murder|stab|shoot|hurt|burn|beat|rape|strangle|attack me|us|my|kids|family|him|her|daughter|sister|shop|restaurant|store|house / $firm_tax|competition|default|score|joke|lol|feelings|sales
going|gonna|will|wants|threatened|tried|threatening|threatens|says|trying|said|promised to .. kill|stab|hurt|shoot|burn|beat|rape|murder|break|destroy|smash|strangle me|us|my|kids|him|her|family|down|store|shop|legs / feelings|competition|$firm_sales|deal|contract|lease|time|lol
they|he|she|someone|people|man|men|gang .. burn|smash|blow|destroy|shoot|bomb|burned|smashed|torched|shot|bombed my|our|down|up|the .. shop|store|restaurant|house|car|down|windows|van|salon / sun|hail
someone|they|he|somebody put|left|threw|placed|planted|found a|an .. bomb|explosive|grenade|bullet|firework|molotov|brick|acid
sent|sends|send people|men|guys|someone|thugs to|at my|our|the house|home|shop|door|family / parcel*
i|we|got|was|were|just been|got|just|was|were .. robbed|mugged|attacked|stabbed|beaten|raped|assaulted|shot|kidnapped|threatened|stalked|blackmailed|extorted|groped|harassed|followed / bear|insur*|virus|competition
grabbed|grabs|groped|cornered|touched|followed|choked|pinned|kissed|forced me|us|her|my .. client|customer|boss|he|man|let|go|by|while|arm|neck|massage|car|home / attention|eye
client|customer|boss|man|he|landlord|partner grabbed|groped|cornered|touched|followed|choked|pinned|spat|punched|forced|attacked|assaulted|kissed|hit me|us|her|on|my
not|dont|isnt|never|feel|am|im safe|unsafe at|in|with|home|anymore|around|shop home|house|husband|him|shop|partner|anymore|store|alone
afraid|scared|terrified|fear|frightened to|of|for|go .. home|life|him|husband|outside|ex|sleep|brothers|father
fear|scared|afraid for my|our|his|her _ life|lives|safety
loan _ shark|sharks
gang|mafia|mob|gangster*|thugs .. money|pay|protection|threat*|shop|asks|demand*|debt
hit|hits|beats|beat|slapped|slaps|punched|punches|kicked|kicks|choked|strangled|pushed me|us|her today|again|yesterday|last|and|when|because|often|every|tonight|face|sometimes|hard|in|home
took|takes|keeps|has|hid|hides my passport|papers|phone|visa|documents .. boss|he|husband|not|lock*|work|locks|leave|and
locks|locked|lock|keeps|kept|trapped us|me|in|her .. night|room|house|inside|basement|warehouse|shop / account
forced|forces|forcing|made|makes|force me|us|her|to|into .. work|sex|prostitution|marry|sign|free|without|drugs|steal / ads|$legal|updates
hurt|harm|hurting|kill|punish the|that|this|him|her|them|who|someone man|guy|person|bastard|woman|people|scammer|landlord|official|who|scammed|cheated
get|getting|got|receive|received|receiving|sent|sends|keep|keeps death|violent|threatening|scary|rape threats|threat|messages|calls|letters|texts / $legal|bank*
naked|nude|nudes|naakt*|intieme|intimate|seksfilm*|sexvideo .. foto*|pictures|photos|post|online|sturen|pay|betalen|verspreid*|publiceren|share|dreigt|anders / fotograaf|shoot|model*|kunst|schilder*|art
filmpje|video|foto|fotos|pictures|photos|beelden .. online|sturen|verspreidt|plaatst|verspreiden|publish|post|family .. als ik|niet|betaal|dont|pay .. betaal|geld|pay|doe|money
iedereen|familie|man sturen|stuurt|laat|zien .. fotos|filmpje|beelden|naakt*|naked
wapen|pistool|gun|vuurwapen|geweer|mes heb|have|gekocht|got|haal|neem .. ga|hem|verhaal|oplichter|schiet|pak|him|going|jullie|vanavond|kom|gemeente / verlof|vergunning|jacht|jager|verzamel*|sport*
ik|k heb een|n|mijn _ wapen|pistool|vuurwapen|gun / verlof|vergunning|verzamel*|sport*|jacht*
i have a|my _ gun|knife|weapon / shop|permit|licence|license|collection|kitchen|store|sharpening
blaas|blow|blazen|opblazen .. gemeentehuis|kantoor|gebouw|tent|boel|building|office|bank|belastingdienst|uwv|kvk|winkel|huis op|up|opblazen / ballon*|luchtkussen|springkussen
gemeentehuis|kantoor|gebouw|bank|belastingdienst|uwv|stadhuis|loket|boel|winkel|zaak opblazen|platbranden|afbranden|opgeblazen|platgooien|platleggen|affikken / ballon*|website|systeem
leg|plaats|gooi|legt|gooit|gelegd|gegooid|liggen .. bom|granaat|handgranaat|explosief|cobra|molotov|brandbom|kogel
paal|kop|strop|graf|mes|kogel voor|op|in _ hem|haar|jou|jullie|hun|je|zijn|die|zn / prijs|bloem*
in|naar het|n|de _ ziekenhuis slaan|trappen|geslagen|sla|trap|ram
stukken|moes|pap|puin|ziekenhuis|invalide|kreupel|rolstoel _ in|slaan|geslagen|trappen|sla|schieten|rammen / tent|kassa
ik|k trek|breek|scheur|hak|sla|ruk|maal $them .. elkaar|kop|nek|hoofd|stukken|benen|poten|armen|af / korting
ik|k kom dan|wel|morgen|even|straks|vanavond|naar|langs met|langs .. bom|mes|benzine|jerrycan|wapen|pistool|knuppel|bijl|hamer|vrienden|jongens|shovel
dan kom ik .. bom|mes|benzine|wapen|pistool|knuppel|bijl|hamer|jongens|geweer
gebeuren|gebeurt|vallen er ongelukken|doden|rare|gekke|erge|nare / werkvloer|bouw|verkeer*|weg
blij zijn dat|als ik|hij|ze .. tegenkom|niet|zie|vind / klant*|levering
moet|mag|laat uitkijken|oppassen .. weet|waar|woont|kinderen|anders|tegenkom
ze|hij|die|ie|zij moet|moeten|mag uitkijken|oppassen|uit|bang .. waar|weet|kinderen|woont|kom
mes|pistool|wapen|knife|gun gepakt|gegrepen|gehaald|gekocht|getrokken|pakt|pakte .. ik|hij|en|keel|snij|steek|dood|mij|ga|hem / verkoop*|keuken*|koks*
heeft|had|hef|has|got|pakt|pakte|trekt|trok|houdt een|n|a|zn|zijn|the|his|mes|wapen mes|pistool|wapen|bijl|knife|gun|hamer|geweer / koksmes|verkoop*|vergunning|keuken*|jacht*|verlof|slager*|kok|chef|vitrine
snij|snijd|steek|schiet|sla keel|kop|strot|nek|jou|dood
gaat|ga|zal|kom|komt me|mij|ons|je|jou vinden|krijgen|halen|pakken|opzoeken|opwachten / klant*|online|google|website|winst|subsidie|factuur|pakket*|korting
ik|jij|hij|dat eraan ga|gaat|gaan|kom
de|ben|jij|ik|is volgende ben|bent|is|wordt|zal .. hond|kat|dood|jij / klant*|cursus|training|afspraak|stap
probeert|probeerde|wil|staat|bonkt|trapt|beukt|breekt binnen|deur|naar te|komen|in|binnen|mijn .. ex|man|hij|stalker|help|exman|nu
mijn|mn ex|man|exman|exvriend|stalker|vriend|partner|buurman .. probeert|staat|komt|wacht|loopt|rijdt|blijft .. binnen|buiten|deur|overal|achter|steeds|avond|auto|huis / btw|vof|werk|kvk|alimentatie|eten|klant*
wacht|wachten|wachtte|staat|stond me|mij|ons|elke|iedere|steeds .. op$|auto|deur|huis|school|bij|buiten .. ex|compagnon|man|klant|hij|avond|dag / bestelling|levering|bus|betaling
mag|laat|mocht|laten me|mij|ik|niet niet|nooit|nergens alleen|zonder|met|naar|weg|praten|uit .. buiten|hem|huis|man|deur|familie|straat|bankrekening / parkeer*|vergunning|personeel
man|partner|vriend|hij|vader laat|staat|wil me|mij|niet niet|dat|toe .. buiten|weg|werken|vrienden|alleen|telefoon|geld / samenwerk*
he|husband|partner|boyfriend|father|boss|they|family wont|doesnt|dont|never|not let|allow|allows|lets me|us .. leave|go|out|work|talk|phone|money|house / deduct*
he|husband|ex|partner|boyfriend|boss|man|someone|they put|held|pointed|points|holds|puts a|the|his _ gun|knife|pistol|weapon .. head|me|throat|my|us|neck|face
familie|ouders|vader|broers|schoonfamilie|oom|moeder .. uithuwelijken|uitgehuwelijkt|terugsturen|opsluiten|verstoten|vermoorden|doden
politie|immigratie|ind belt|bellen|sturen|aangeven als|wanneer|anders ik weg|niet|stop .. baas|werk|loon|hij
bel|call|belt _ 112|911|politie
112|politie bellen|nodig|gebeld|nu|komen .. mes|slaat|bedreig*|wapen|binnen|vechten|help|inbraak
ik|we ben|word|werd|zijn|worden net|vannacht|gisteren|vandaag|zojuist|vorige|door .. aangevallen|beroofd|overvallen|neergestoken|mishandeld|bedreigd|aangerand|beschoten|geslagen|belaagd / concurr*|virus
uit|van de|t|het auto|bus|trap|fiets|balkon getrokken|gesleurd|geduwd|gegooid|getrapt|geslagen
wacht|wachten|wachtte me|mij|ons .. op bij|voor|na|in / bestelling|levering
slapen|slaap|slaapt .. keuken|magazijn|kelder|werkplaats|vloer .. geld|loon|baas|politie
he|she|husband|ex|man|they put|puts|held|pointed a|the|his _ gun|knife
gun|knife to|at|on my|our|his|her head|throat|face|neck|us
maak|maakt|maken|maok|moak|mak|make|zal|ga je|jou|jullie|u|mij|me|mie|hem|haar _ dood|kapot|af|doodmaken|kapotmaken|afmaken / prijs|prijzen|bol|lol|haha|werk|factu*|offerte
vermoordt|vermoorden|vermoord|doodt|doodmaakt|afmaakt|ombrengt|doodslaat|doodschiet|doodsteekt|neersteekt|neerschiet|wurgt|verkracht me|mij|hem|haar|ons|jullie|mie / haha|lol
me|mij|haar|ons|hem|mie vermoordt|vermoorden|vermoord|doodt|doodmaakt|afmaakt|ombrengt|doodslaat|doodschiet|doodsteekt|neersteekt|neerschiet|wurgt|verkracht|doden|neersteken|neerschieten|doodslaan|doodmaken|kapotmaakt|afranselt / haha|lol|game|spel|$oneself
ik|k slo|sloa|sla|schop|trap|ram|beuk .. kop|bek|hersens|muil
# signs of a threat
rouwkaart|grafkrans|rouwkrans|begrafeniskrans|doodskist|grafsteen|strop .. mijn|mn|naam|gekregen|bezorgd|bus|deur|tuin|stoep|ontvangen / drukken|ontwerp*|maken|verkopen|bloem*|bestel*
dode|dooie rat|vogel|kat|duif|vis|hond .. deur|brievenbus|stoep|bus|zaak|winkel|gelegd / gemeente|opruimen|ongedierte
anonieme|anoniem|onbekende|anonymous|unknown .. telefoontjes|belletjes|brieven|berichten|appjes|calls|messages|letters|dreig*|threats .. nacht|elke|steeds|bang|dood|weet|kill|mijn|night|every / klacht|melding|verkoop
handen|hands|arm om|around|rond|op .. nek|keel|hals|neck|throat
blauwe|gekneusde|black|bruised plekken|plek|oog|ribben|eye / verf|logo|kleur
bruises|bruise .. husband|partner|he|arms|face|body|hide|boyfriend|wife
slammed|threw|pushed|shoved|dragged|pinned|smashed me|us|her .. wall|floor|stairs|ground|door|table|car|hair|against
grabbed|grabs|squeezed|held my|me|by .. throat|neck|arm|hair|wrist|breast|ass
heet|kokend|hete|kokende|hot|boiling _ water|olie|oil|thee|koffie .. gooide|gegooid|threw|gezicht|mij|me / kraan|boiler|machine
gevlucht|weggelopen|gevlogen|weggevlucht|ontsnapt|fled|escaped|ran .. man|ex|kinderen|huis|husband|partner|hem|him|kids / oorlog|syrie|oekraine|land|war|asiel*
spijt|berouw krijg|krijgt|krijgen .. dreig*|hij|weet|zegt|anders|van|maar|je|jullie / aankoop|retour|ontbinding|herroep*
hij|ze|zij|klant|ex zegt|zei|dreigt .. spijt|overkomt|gebeurt|boeten|opletten|uitkijken|rug|achterom / aankoop|verzeker*
iets overkomt|overkomen|gebeurt|gebeuren mij|me|ons|jou|je|mijn|kinderen|gezin / verzek*|aov|ziek|uitvaart|overlijd*|nalaten|bedrijf
niet veilig|safe meer|thuis|huis|zaak|winkel|buiten|anymore|home|straat|hier|hem / website|site|product*|machine*|keuring|systeem|mail|wachtwoord
slaap|slapen niet|nie|auto|nergens thuis|huis|auto|hotel .. bang|man|ex|durf|hem|dreig*|kinderen
slaap|slapen in|met de|mijn _ auto .. man|ex|gevlucht|slaat|kinderen
rijdt|loopt|fietst|komt|staat steeds|elke|iedere|telkens|de .. langs|heen|huis|zaak|deur|achter .. ex|man|bang|hij|zelfde|auto / klant*|bus|trein|bezorg*|collega
ex|man|klant|kerel|gast .. hangt|loopt|rondhangt|rondloopt|gluurt|begluurt|schreeuwt|scheldt .. deur|huis|zaak|winkel|bang|avond|nacht|bedreig*|dreig*
schreeuwt|schreeuwde|schreeuwen|schreeuw tegen|dat|naar|me .. dood|vermoord|kapot|slaat|gooit|mes|bang|afmaak|maak
leg|legt|leggen|ruim|help|helpen|hielp $them om|uit|op zeep|weg|eind|$
om zeep help|helpen|gebracht|brengen|bracht
leg|leggen|schiet $them _ om|neer|overhoop / verkoop
mollen|mol|molt|sloop|slopen ik|ga|ze|hij|hem|me|mij|haar / tuin|pand|huis|muur|keuken|keer
maak|maken|maakt gehakt|moes van / offerte|plan|keuken|slager*|bitter*
krijgt|krijg|verdient|krijgen een|n _ kogel|mes|klap|pak|trap|bijl|knal / korting
pak|pakken _ slaag|rammel
sta|staan|kom|komen|zit straks|zo|vanavond|morgen|ineens|voor .. voor je|jullie|zijn|haar|jouw|hun _ deur|huis|neus|raam / brood|pizza|bestel*|bezorg*
neem|neemt|nemen $them|jullie|er|een|wat|paar .. mee|meenemen .. dood|graf|mij|hel|ga|spring|schiet
als ik|i ga|val|spring|go|die .. neem|take jullie|iemand|mensen|hem|you|people|someone .. mee|with|along
kom|komen jullie|je|jou|hem|hen|ze|haar _ halen|opzoeken|pakken|vinden / pakket*|bestel*|afhalen|ophalen|brengen
coming _ for _ you|him|her|me|us / advice|training|help
watch your|his|her _ back
shoot|shot|blow|burn|beat up|down|it _ the|your|this|that|my|all|everything .. office|building|school|place|desk|town|shop|house|ground / photo*|video*
or _ else .. pay|said|they|he|money|shop|family|do
pay|betaal|give|geef .. or|of _ we|they|hij|ze|he|you|wij|else .. burn|kill|hurt|break|come|find|kids|family|komen|weten|slaan|kapot|brand
family|familie|kids|kinderen|ouders|mother|parents .. suffer|hurt|danger|gevaar|boeten|lijden|dood|iets|kwaad .. if|als|said|says|zegt|zeggen|they|he|aandoen
immigration|ind|police|politie|deport*|uitzetten|aangeven .. boss|employer|baas|he|they|hij|ze .. leave|pay|work|stop|weg|werk|papers|loon
boss|employer|baas|werkgever|they|chef .. report|deport|immigration|aangeven|uitzetten|ind|papers|passport|visa|visum|papieren .. leave|stop|work|complain|weg|zeg|pay|sleep|allowed / clock|asked
work|werk|werken 12|14|15|16|18|hours|uur|dag|day .. cant|not|niet|mag|allowed|leave|weg|paspoort|passport|loon|pay|locked / verlof|pauze|rusttijd*|atw
broke|break|breaks|brak|breekt|inbreker|inbrekers|ingebroken|burglar .. knife|gun|mes|pistool|bedreig*|threat*|beat|geslagen|ex|masked|vastgebonden / verzek*|schade
held _ up gun|knife|shop|robbed|i|we|us / payment|customs|order|delivery
jumped|mugged|beaten|stabbed|shot|robbed|attacked|threatened|assaulted by|driver|employee|staff|my|guy|courier|i|me|we / fees|bank|price|cost*|sales|premium|turned|prices
driver|courier|employee|staff|colleague|bezorger|chauffeur|medewerker|personeel|kapster|monteur .. beaten|robbed|attacked|stabbed|threatened|assaulted|shot|geslagen|beroofd|overvallen|aangevallen|gestoken|bedreigd|geschopt|mishandeld|betast
exposed|flashed|masturbat* himself|in|front|me|during
touched|touches|touching|rubbed|licked|kissed|kust|kuste|zoende|zoent|likte|wreef|aanraakt|aanraakte|betastte me|mij|my|mijn .. client|customer|boss|he|klant|baas|hij|breast*|leg|legs|thigh|between|private|massage|been|benen / heart|story|verhaal
seks|sex|vrijen|naakt .. eist|wil|vraagt|moet|dwingt|anders|ruil|wants|demands|exchange|return|or|rent|baas|huisbaas|landlord|boss|visa / shop|webshop|speelgoed|toys|winkel|voorlichting|coach
punch|slap|kick|smack|choke|strangle|hit|knock|gut|slit|cut him|her|them|that|this|the|his|you|someone .. face|throat|head|guy|official|man|woman|landlord|out|bastard|teeth|boss|if / deadline|target|market
i|ill make|let him|her|them|you|that .. pay|bleed|suffer|regret .. blood|life|kill|pain|with|swear|hell / bill|invoice|invoices|online|price|tikkie
he|she|that|this|they|you will|gonna|is|are|going .. regret|suffer|bleed|die|dead|burn .. swear|if|i|wait|gun|when|man / $firm|battery|phone|website
controls|controleert|beheerst|bepaalt|checkt .. me|mij|everything|alles|my|mijn|phone|telefoon|geld|money .. hit|hits|slaat|bang|afraid|allowed|mag|scared|weg|leave|partner|man|husband / accountant|boekhoud*|audit
afraid|bang|scared|terrified|doodsbang .. he|hij|him|hem|ex|man|husband|father|vader|broer|brothers|client|klant|compagnon|landlord .. again|weer|komt|comes|kill|slaat|hurt|find|vindt|doet|does|home|thuis|angry|boos|aan / btw|aangifte|korting|contract|betaal*|factu*|wegloopt|weggaat|opzeg*
"""
