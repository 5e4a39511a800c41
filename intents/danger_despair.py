"""Families of despair in Dutch, Low Saxon and English: plans, means, farewells, being a burden.

How the lines are read stands in `danger_rules`; the lists behind `$` stand in `danger_words`.
"""

# ruff: noqa: E501 -- one line, one wording: a broken line could not be searched or sorted

from __future__ import annotations

from typing import Final

TOGETHER: Final = """
# killing oneself, whoever says it of whom
verhangen|ophangen|opknopen|opgehangen|verhangt|verhing & $oneself|heeft|heb / telefoon|bord*|poster*|lamp*|schilderij*|gordijn*|camera*|foto*|spandoek*|aan|bel|reclame|klant|slinger*|kunst|was|jas|vlag*|~niet
verdrinken|verdrink|verzuipen|verzuip|verzopen|vergassen|vergiftigen|ombrengen|doodrijden|doodmaken|doodschieten|doodsteken|doodvriezen|doodhongeren|vermoorden|vermoord|doden & $oneself / telefoon|klant|concurr*|werk|administratie|papierwerk|regels|koffie|details|kippen|vee|dieren|wespen*
shoot|drown|stab|poison|gas|jump|hang|unalive|off|kill|killed|hung|shot & himself|herself|myself|themselves|ourselves|meself / photo*|video|wedding*|foot|over|working|promo
# harming oneself
snijden|snij|snijd|sneed|gesneden|krassen|kras|verwonden|verwond|branden|pijnigen|beschadigen & mezelf|zichzelf|mijzelf / vinger|keuken|vlees|haar|perongeluk|per|verzekerd
cut|cutting|cuts|burn|burning|hurt|hurting|harm|harming|scratch & myself|himself|herself|themselves / finger|kitchen|glass|accident*|knife|insured|insurance|in|sick|liable|worker|insured|liability
# not wanting to live on
leven|leef|bestaan & niet|geen|nooit|nergens & meer|langer|verder & ik|mij|me|hij|ze|zij|man|vrouw|zoon|dochter|moeder|vader|broer|zus|vriend|vriendin|klant|collega|compagnon|haar|hem & wil|wou|hoeft|hoef|kan|durf|zin|zou|wilt|willen|vind|zie|wilde|gaat|verdien / van|rond|ervan|zonder|$firm|vervoer|werkleven|sociaal|bestaansrecht
leven & einde|eind|eindje|eand|end|ende & mijn|mn|zijn|zn|haar|mij|mijne|eigen|hun|er / $firm|hoeveel|contract
leven & beroven|beroofd|benemen|benomen|ontnemen|ontnomen|nemen|beeindigen|beeindigt & $oneself|mijn|mn|van|het|zijn|haar / $firm|hond
leven & moe|beu|zat|genoeg|spuugzat|kotsbeu & van|het|t|dit|ben|mijn|er / $firm|nachtleven|stadsleven|zzp
leven & verdien|waard|waardeloos|zinloos|nutteloos|hel|straf|last|ondraaglijk|ondragelijk|kapot|voorbij|afgelopen|mislukt & mijn|mn|te|het|t|om|dit|ik / $firm|nachtleven|stadsleven|toegevoegde
leven & stoppen|stap|stappen|uitstappen|opgeven|opgegeven|geef|gooi|weggooien|eruit & ik|wil|mijn|met|uit|het|hij|ze|zij|wilt / $firm|gezond*|roken|sociale|stadsleven
# death and the wish for it
dood|doodgaan|sterven|doodga|doodging|sterf & liever|beter|goed|allang|maar|verlang|rust|uitweg|oplossing|eindelijk & ik|k|mij|me|mijn|mn|we|wij|hij|ze|zij|zijn|man|zoon|wil|denk / $firm|~niet|~nooit|moe|bang|warmte|lachen|verveling|lopen|hond|spoor|geld|punt|hout|schrik*|schrok|bacterie*|plant*|kat|vader|moeder|opa|oma|goedkoop|kip*|koe*|vee|zoek*
doodsgedachten|doodsdrang|doodswens|doodsverlangen|doodgewenst|stervenswens|levensmoe|levensmoeheid / $care|~geen
zelfmoordpoging|suicidepoging|zelfmoordplan|zelfmoordplannen|zelfmoordbriefje|zelfmoordbrief|zelfmoorden / $care|~geen
dood & pijn|pijnloos|zeer|snel & doet|doen|doodgaan|sterven|gaan|hoe|ik|kan|manier|zonder / $firm|dier*|vis*|slacht*|kip*|kreeft*|muizen|ratten
doodgaan|sterven & pijn|pijnloos|zeer & doet|doen|ik|kan|zonder / dier*|vis*|slacht*|kip*|kreeft*
doodgaan|dood|sterven & praat|praten|over|roept & zoon|dochter|man|vrouw|broer|zus|vriend|vriendin|compagnon|collega|klant|moeder|vader|hij|zij|ze|werknemer|medewerker|personeelslid|buurman|maat / nalatenschap|zaak|bedrijf|testament|$care|bang|film|boek|is|overleden|erf*
# means
strop|touw|tuigje & pak|pakken|om|nek|hals|gekocht|klaar|schuur|hangt|hang|balk|zolder|of|keus|rest|kopen|knoop & ik|me|mij|mijn|mn|hij|zelf|net|goed|nek|hals|spoor|er / pension*|paard*|klim*|belasting|winkel|katrol|verkoop|verkopen|schip
pillen|slaappillen|medicijnen|tabletten|paracetamol|oxazepam|insuline|morfine|antidepressiva|slaaptabletten|gif|vergif|rattengif & alle|allemaal|klaarliggen|klaar|gespaard|verzameld|opgespaard|teveel|doos|doosje|pot|potje|strip|strips|overdosis|handvol|naast|genoeg|hele|slikken|innemen|ingenomen|geslikt|genomen|opdrinken|drink & ik|me|mij|mijn|mn|liggen|ligt|hij|zij|ze / keuring|polis|aov|verkoop|verkopen|apotheek|btw|import*|drogist*|webshop|klanten|fabriek|patient*
pills|tablets|medication|sleeping & all|bottle|enough|saved|stash|next|front|whole|hand|collected|swallow|swallowed|took|take|taken|overdose|counting|counted & i|my|me|he|she|im / sell|selling|shop|import|pharmacy|vat|export
overdosis|overdose|overdosed|overdosering & genomen|nemen|neem|heeft|took|take|had|heb|ik|i|she|he|wil|dosis|on / $care|lezing|informatie
kogel & kop|hoofd|kogel|slaap|hart & door|in|mijn|mn|mezelf|jaag & mij|me|mijn|mn|mezelf|zijn|zn|ik|wil / zaak|brievenbus|post|envelop|brief
bullet & head|brain & my|through|in|put / $firm|list|bite
pistool|geweer|vuurwapen|wapen|jachtgeweer|gun & slaap|hoofd|mond|kop|head|mouth|mezelf|myself & mijn|mn|tegen|op|in|my|to|me|ik / klant|hield|hij|he|she|they|husband|ex|someone|customer|zette|man|held|pointed
polsen|wrists|pols|aders & doorsnijden|snij|snijden|doorgesneden|cut|cutting|slit|slitting|open|sneed / sieraden|armband*|jewel*
# tracks, bridges, water, cars
spoor|rails|treinspoor|perron|spoorwegovergang|spoorlijn & gestaan|staan|sta|stond|zit|zat|gezeten|loop|liep|gelopen|lig|liggen|lag|gelegen|springen|spring & ik|mezelf|vannacht|gister*|bijna|hij|ze & vannacht|gister*|bijna|durf*|net|nu|uur|avond|vanavond|nacht|soms|vaak|denk|weer|trein|wil|heb|hij|op|wacht / kiosk|winkel|goede|bijster|halen|verkoop|koffie|terug|zaak|financieel
brug|viaduct|flat|dak|balkon|toren|kanaal|rivier|ijssel|twentekanaal|singel|parkeergarage|flatgebouw|galerij|bridge|rooftop|ledge|canal|river|cliff & springen|spring|sprong|durfde|durf|erin|eraf|af|erover|afspringen|jump|jumped|jumping|dieper|verdrinken|lopen & ik|hij|ze|wil|zou|i|he|she|to|om|bijna|net|me|zegt|vannacht / reclame|installat*|trampoline|isol*|dakdekker|duik*|suppen|kano*|boot*|zwem*|diepe|slag|lunch|bungee
brug|viaduct|dak|flat|balkon|kanaal|bridge|tracks|railway|rails|roof|balcony|edge & stond|gestaan|sta|stood|standing|zat|gezeten|sitting|sat|loop|liep|walked|walk|staan & vannacht|gister*|gisteravond|durf*|niet|last|night|yesterday|uur|alone|alleen|almost|bijna|tonight|nu|now / parkeer|foodtruck|kraam|verkoop|lekt|lek|vergunning|sell|market|truck|zonnepanelen
boom|muur|vangrail|vrachtwagen|tegenligger|pijler|viaduct|kanaal|truck|tree|wall|tram|bus|trein & rijden|rij|reed|gereden|sturen|stuur|gooien|drive|driving|drove|crash|steer|knallen|knal|inrijden|lopen|stappen|spring|springen & tegen|in|into|onder|voor|op & ik|mezelf|bijna|wil|denk|zou|soms|expres|fantaseer|i|hij|ze|gas|over|om / schade|verzekering|verzekerd|ongeluk|perongeluk|lijn|vertraag*|pakket*|wachten|verdien|transport
# those around
briefje & achtergelaten|achter|spijt|gevonden & man|vrouw|zoon|dochter|broer|zus|vriend|vriendin|compagnon|collega|hij|ze|zij|werknemer|vader|moeder / ruit*|deur|auto|parkeer|klant
vind|vond|vonden|aantrof|gevonden|found & schuur|zolder|garage|touw|pillen|badkamer|bad|bewusteloos|shed|bathroom|attic|unconscious & mij|me|ze|hij|vrouw|man|zoon|dochter|wife|husband / muizen|rat*|schimmel|lek*|winkel
telefoon|phone|mobiel & uit|off|hier|reageert|opneemt|neemt & goodbye|afscheid|spijt|vaarwel|farewell|depress*|somber|brief|briefje|weggereden|weggelopen
bezorgd|zorgen|worried|bang & zelfmoord|doodgaan|aandoet|leven|suicide|suicidal|iets|himself|herself|harm & zichzelf|aandoet|wil|man|vrouw|zoon|broer|vriend*|collega|compagnon|werknemer|himself|herself|hij|ze|he|she / $firm|klant*
# whoever speaks of dying
doodgaan|sterven|doodga|sterf|doodging & ik|ikke|hij|zij|ze|mij|me|man|vrouw|zoon|dochter|broer|zus|moeder|vader|klant|deelnemer|client|collega|vriend|vriendin|werknemer|compagnon & wil|wilt|wou|wilde|denk|denkt|zou|hoop|hoopt|laat|zegt|zei|mag|kan|liever|beter|verlang|verlangt|ga|alleen|praat / $firm|~niet|~nooit|nalatenschap|erf*|testament|overlijd*|bang|van|ras|plant*
dood & wil|wilt|wilde|wou & hij|zij|ze|deelnemer|klant|client|man|vrouw|zoon|dochter|broer|zus|vader|moeder|vriend|vriendin|collega|compagnon|werknemer|buurman|kind / $firm|~niet|~nooit|bang
dood & beter|fijner|makkelijker|goedkoper|oplossing|uitkomst|rust|opluchting|bevrijding & is|lijkt|dan|was|zou|enige / $firm|hout|tij|punt|spoor|dier*|vis*
doodmaken|doodmaak|dooddoen & mezelf|zelf|zichzelf|eigen|mijzelf
# ways and means
garage|slang|uitlaat|uitlaatgas|koolmonoxide|gaskraan|gas|barbecue & afgeplakt|klaarliggen|klaarligt|klaar|aangezet|open|inademen|opengezet|dicht|ingeademd & ik|mezelf|heb|wil|slang|auto|uitlaat|kraan / verbouw*|vergunning|keur*|rooster|certificaat|monteur|abonn*|contract|meter*
rope|noose|touw|strop|belt|riem & bought|hang|hung|neck|ready|gekocht|klaar|nek|hals|zolder|balk|schuur|boom|attic|beam|ceiling & i|my|he|she|ik|mijn|mn|hij|ze|zij / climb*|sailing|boat|shop|store|sell|pants|klim*|zeil*|winkel|verkoop
paracetamol|pillen|slaappillen|medicijnen|pills|tablets|insuline|oxazepam|tabletten & dodelijk|fataal|lethal|fatal|dood|wakker|sterven|die|many|enough|genoeg|sterf|overlijden / verkoop*|verkopen|apotheek|sell|shop|drogist*|btw|vat|import*|vergunning
vangrail|boom|muur|pijler|vrachtwagen|tegenligger & tegen|tegenop|onder|in & klaar|dan|100|120|130|140|150|160|180|200|vol|gas|vanavond|mezelf|over|rust|knallen|rijden / schade|verzek*|ongeluk|lijn|vertraag*|geparkeerd
kanaal|ijssel|rivier|water|zee|haven|vijver|plas|regge|dinkel|maas|rijn|waal & ga|loop|spring|rij|in|lopen|springen|rijden|verdrinken|inlopen & vanavond|vannacht|straks|mezelf|wil|erin|auto|zo|nooit|klaar / zwem*|vis*|varen|boot*|sup*|duik*|kano*|lekkage|leiding|rekening|meter*|duur|staat|koken|drinkwater|schoon|koud|warm|lippen
geweer|pistool|wapen|jachtgeweer & thuis|huis|hoofd|mezelf|zichzelf|richt & zitten|leven|meer|wil|depress*|somber|op|ziet / verlof|vergunning
# nothing left for those around
opluchting|verlossing|zegen|bevrijding & ik|mij|me & iedereen|gezin|kinderen|vrouw|man|familie|er|niet|als|zonder|dood / $firm
verlossen|verlos|bevrijden & mij|mezelf|leven|lijden|van & ik|wil|ga|hem|ze|haar|kinderen|gezin / btw|abonn*|$firm
niks|niets|meer & aan & mij|me & hebben|heeft|heb & kinderen|gezin|vrouw|man|ze|familie|iedereen / $firm|adviseur|boekhouder|site
begrafenis|uitvaart|crematie|grafsteen & mijn|mn|ik|eigen|binnenkort|straks & binnenkort|straks|zelf|eigen|nodig|regelen|betaald|alvast|geregeld|heb / $firm_ondernemer|uitvaartonderneming|opa|oma|vader|moeder|klant*|verzorger|beginnen|starten
plek|plaats|place & wereld|aarde|world|earth|hier & geen|niet|no|mij|me / winkel|kraam|parkeer*|markt
lijden|uitzichtloos|ondraaglijk|ondragelijk & niet|geen|stop*|einde|eind|ophouden|klaar|genoeg & ik|mijn|wil|leven|mij|verder|langer / verlies*|schade|firma|omzet|kosten
death|die|dying|dead & only|except|way|rather|better|think|thinking|want|wants|wish|feel|like|ready|deserve & i|im|me|my|he|she|husband|wife|brother|sister|son|daughter|friend|employee|client|partner & out|way|solution|rather|better|think|thinking|want|wants|wish|feel|deserve|ready / $firm|cast|hair|fabric|father|mother|laugh*|tax|estate|inherit*
# broad: life and not wanting it, death and who speaks of it
$life & moe|beu|zat|klaar|tired|sick|hate|haat|ondraaglijk|worthless|pointless|meaningless|hopeless|unbearable|zinloos|waardeloos|uitzichtloos|hel|hell|done|fed & $who & van|of|with|het|t|is|voelt|mijn|my|dit|this|feels|like / $firm|nachtleven|stadsleven|bestaansrecht|insurance|verzekering|balance|city|work|nog|expectancy|zzp|levensloop
$life & stoppen|stop|quit|beeindigen|ending|end|eindigen|opgeven|give|uitstappen|verlaten|einde|weggooien|throw & $who & met|to|want|wil|ga|going|uit|of|up|mijn|my|zijn|his|her|haar|aan|away / $firm|nachtleven|stadsleven|bestaansrecht|insurance|balance|city|product*|subscription|roken|gezond*|weg|lease|supply
dood|doodgaan|sterven|doodga & verlang|verlangen|verlangt|wens|wenste|hoop|hoopt|hoopte|wish|wishes|wished|hope|pray|bid|smeek|droom|fantaseer & $who / $firm|hair|father|vader|moeder|mother|not|never|vergunning|droom_is
die|dying|dead & wish|wishes|wished|hope|pray & $who / $firm|hair|father|vader|moeder|mother|not|never|vergunning|droom_is
zelfmoord*|zelfdoding|suicide|suicidaal|suicidal|euthanasie & $who|$i|help|hulp / $care|~niet|~geen|~nooit|~not|~never|squad|sauce|racer|doors|dierenarts
levend|alive & begraven|meer|dood|not|niet|anymore & ik|mij|me|wil|i|want / $firm|muziek|standbeeld|kunst
"""

IN_ORDER: Final = """
# not living on, not being there, not waking up
niet|nooit|geen meer|langer|verder leven|leef|bestaan / van|rond|ervan|zonder|$firm|naast|vooruit|normaal
$i $wants niet leven|bestaan / van|rond|$firm|zo
niet wil|wou|willen|wilde leven|bestaan
$i $wants|$can|hoef|durf|ga niet|nie verder|door|voort leven|zo$ / $firm|met|hiermee
$i $wants|hoef|kan echt|gewoon|ook|hier _ niet verder$
$i hoef _ niet _ verder$ / $firm|met
$i $wants|hoef er|hier|dr niet|nooit meer zijn|wezen|weze|bestaan|bij|blijven / kantoor|open|$firm
er|hier niet|nooit meer ben|was|zijn|is|bent|wezen|weze .. $care_for
$care_for .. er|hier niet|nooit meer ben|was|zijn|wezen
als|wanneer|zodra|dat ik er straks|morgen|binnenkort|dan|gauw|volgende niet meer ben|was|zou / kantoor|vakantie
nacht|nachts|bed|soms|vaak|vaker|denk|denken|bedenken|fantaseer|droom .. er niet meer ben|was|waren|zijn|zou|te / open|winkel|zaak
hoe het|t zou|is zijn|als .. er niet meer was|ben|zijn
na|voor|vanaf|over de|het|die|volgende|deze|1|2|3 .. ben ik er|hier niet meer / kantoor|vakantie|bereikbaar
ik ben|zal er dan|straks|binnenkort|morgen|allang|al|volgende|lang niet meer / vakantie|open|kantoor|klant|met
als ik weg|dood ben|was .. $care_for / vakantie|winkel|weekend|bus
$care_for .. als ik weg|dood ben / vakantie|winkel|weekend
nooit|niet|nie meer|langer wakker / baby|van
slaap|slapen|inslapen|insliep nooit|niet meer wakker
slaap|slapen|inslapen|sliep .. nooit|niet meer wakker
hoop|hopen|wou|wil|liefst|bid|wens|droom .. niet|nooit meer wakker|op$|ontwaak|opsta / $firm
slapen|slaap|rust|rusten|stilte voor _ altijd|eeuwig|goed / $firm
voor _ altijd|eeuwig|goed slapen|rust|rusten|weg|stil|verdwijnen / $firm|klant*
eeuwige|eeuwig rust|slaap|slapen|rusten / kerkhof|begraaf*|uitvaart*
wil|wou|verlang alleen|gewoon|nog|enkel|eindelijk rust$ .. altijd|eeuwig|einde|dood
# leaving life
uit het|t|dit leven stap|stappen|gestapt|stapte|wil|gaan|te
stap|stappen|stapte|gestapt uit het|t|dit leven
stap|stapte er|der|dr uit|oet|uut|tussenuit / vof|maatschap|compagnon|vennoot*|$firm|bus|trein|contract*|samenwerking|regeling|coop*|dienst
ik|k eruit stap|stappen|gestapt / vof|maatschap|compagnon|vennoot*|$firm|bus|contract*|samenwerking|regeling|cursus|training|project|traject
voor|voordat|dan|wil|ga|moet|hij|zij|ze|ben|is ik|k|er|hij|zij|ze|allang|zelf eruit|uit stap|stappen|gestapt|stapt|stapte / vof|maatschap|compagnon|vennoot*|$firm|bus|contract*|samenwerking|regeling|cursus|training|project|traject|franchise*|ze|die|zakelijk|bv
ik|hij|zij|ze eruitstap|eruitstappen|uitgestapt / vof|maatschap|compagnon|vennoot*|$firm|bus|trein|contract*|project
dan|allang|ben|er uitgestapt$ / vof|maatschap|compagnon|vennoot*|$firm|bus|project|contract*
weg|afscheid|verlaat|verlaten|leave|leaving|left|gone uit|van|this|deze|dit|the world|aarde|wereld|leven|earth|life / wereldmarkt|$firm
verlaten|verlaat|leave|leaving|quit deze|this|the|de wereld|world|aarde|earth|planet
make|maak|maken|mak|maakt|maakte|moak|maakn er|der|dr|d een|n _ eind|einde|ende|eand|end|eindje / $firm|contract|huur|discussie|ruzie|relatie|baan|achterstand*|onzekerheid
er|der|dr een|n|nen eind|einde|ende|eand|end|eindje aan|an|on maak|maken|mak|make|maakn|moaken|maakt / $firm|contract|huur|discussie|ruzie|relatie|baan
punt achter zet|zetten|alles|leven|zette / $firm|discussie|contract|relatie
achter _ alles
is|ben|het|t klaar|gedaan|daon|afgelopen|voorbij met|mit|veur|voor _ mij|mie|me|m / school|training|btw|kvk|rij*
klaar|gedaan|daon|afgelopen|over|voorbij met|mit _ mij|mie|me
dan|straks|nu|dit|vanavond|morgen is|was het|dit|t over|klaar|afgelopen|voorbij$ met|voor|veur _ mij|me|mie
dit|dat was het|t dan|wel|voor|veur _ mij|me|mie / uitleg|antwoord|vraag|vragen|info*
dit was|is het dan$
stuur om|los .. over|klaar|voorbij|weg
van alles|overal|alle|al _ af|vanaf|verlost|ellende / klant*|website|kreeg|aftrek|eenmanszaak
hartaanval|ziek|kanker|ongeluk|auto|vrachtwagen .. dan ben|is|hoef ik|het overal|niet|vanaf|er|klaar
hoop|wou|wens .. hartaanval|kanker|hartstilstand|verongeluk|verongelukken|ongeluk|bliksem|aangereden
stoppen _ met _ leven|bestaan|ademen
stop _ met _ leven|bestaan|ademen
leven|ademen|bestaan wil|wou ik|k|hij|ze niet|stoppen|mee|op
zin|reden|redenen|wil|moed|kracht|nut om|meer|van|in .. leven|bestaan / $firm|van
nut|zin van mijn|het|t|dit leven|bestaan
verder|door te leven|gaan|leve hoef|hoeft|wil|kan|durf|zin|niet|geen
om|niet|geen|meer verder te leven|leve
hoef|hoeft|hooft veur|voor|van _ mij|mie|me niet|nie|allemaal|leven / folder*|krant|factuur|reclame|nieuwsbrief|training|mail|bon|tas*|abonn*
voor|veur|van _ mij|mie|me hoeft|hoef|hooft het|t|dit|alles|leven niet|nie meer|mear|allemaal|meer$ / folder*|krant|factuur|reclame|nieuwsbrief|training|mail|bon|tas*|abonn*
hoeft|hoef|hooft voor|veur|van _ mij|mie|me niet|nie|allemaal meer|allemaal|niet / reclame*|krant*|folder*|krant|factuur|reclame|nieuwsbrief|training|mail|bon|tas*|abonn*
trek|hou|houd|verdraag dit|het|mijn|t _ leven niet|nie
geef|geven|opgeven|gaf het|mijn|mn|t|dit leven op|opgeven|opgegeven
zie|zien|ziet|zee|zeej het|t|mijn _ leven|bestaan niet|nie meer|zitten|zitn
niks|niets|nergens|geen _ meer om|voor _ voor|te|om te|leven leven|leef / $firm|van
hier is|heb niks|niets meer|nog voor _ mij
niet|of|zeker of|meer .. morgen|week|avond|nacht|kerst|jaar nog|er haal|ben|meemaak|bij / vergunning|deadline|levering|open
overleef|overleeft dit|dat|het|t|weekend niet|nie / $firm|winter|concurr*|corona|kwartaal
wou|wilde|wens|had nooit|niet geboren
nooit geboren was|had|geworden|willen
# better off, burden, worth more dead
beter|fijner|makkelijker|rustiger|gelukkiger|goedkoper|opgelucht af|is|zijn|als|wanneer|zonder zonder|ik mij|me|mie|er|weg / $firm|vennoot|compagnon|team|werkgever
zonder|as|als mij|me|mie|ik .. beter|fijner|rustiger|makkelijker|gelukkiger|opgelucht|af / vennoot|team|werkgever|$firm
iedereen|gezin|familie|vrouw|man|kinderen|ze|wereld beter|opgelucht|gelukkiger|rijker|blij .. zonder|dood|weg / $firm
dood meer|mear|beter waard|opleveren|geld|op|van / $firm|kapitaal
meer|mear waard|opleveren|op dood|doden / hout|vee|koe
meer aan|an .. verzekering|polis|levensverzekering|uitkering|geld .. dan|as aan|an _ mij|me
levensverzekering|polis|verzekering|overlijdensrisico* .. uit|keert|uitkeert|betaalt|uitgekeerd|dekt .. zelfmoord|zelfdoding|suicide|zelf
zelfmoord|zelfdoding|suicide .. verzekering|polis|levensverzekering|uitkeert|keert|uitkeren
levensverzekering .. als ik dood|weg|overlijd .. gezin|kinderen|vrouw|schulden|rijk|geld / advies|afsluiten|afgesloten
ben|tot|alleen|voel|maar een|iedereen|alleen|tot|mijn|mijzelf _ last|blok|teleurstelling|molensteen|schande voor|tot|van|aan|iedereen|gezin|familie|kinderen|wereld|mij|vrouw|man / aansprakelijk|$firm|ontheffing
iedereen|anderen|gezin|familie|kinderen|vrouw|man|allen alleen|maar|steeds|altijd|enkel|ook|tot tot|een _ last|blok|ellende
alleen|enkel maar tot|een _ last
niemand mij|me|mie|ik zou|zal|gaat missen|mist|mis|merkt|vermissen / klant*
niemand zou|zal|gaat mij|me|het|mie missen|merken|vermissen|doorhebben|erg / klant*
wie|niemand mist|merkt mij|me|er|dat .. weg|dood|er
niemand|nobody .. vindt|vind|missen|merkt als|when|if ik|i weg|dood|verdwijn|gone|die|dead
verdwijnen|verdwijn|weg .. voorgoed|altijd|niemand .. vindt|vind|zoekt|mist
# farewells and plans
laatste bericht|berichtje|brief|mail|appje|woorden|app|groet|dag|avond|nacht|vraag .. leven|vaarwel|afscheid|meisjes|kinderen|hou|zeg|vergeef|spijt|aarde
dit is|wordt|was mijn|me|mn|het laatste bericht|berichtje|brief|mail|appje|woorden|app|groet|avond|nacht|kerst
zeg|vertel|geef|doe tegen|aan|mijn|de .. kinderen|meisjes|jongens|vrouw|man|gezin|dochter|zoon|moeder|ouders|kids .. hou|spijt|vergeven|liefheb|lief
zorg|zorgen|pas|passen goed|jullie|op|voor|dat|aub|alsjeblieft .. kinderen|vrouw|gezin|personeel|dieren|hond|koeien|man|moeder|meisjes .. als|wanneer|nadat|straks ik|er|dood weg|er|dood|niet
vaarwel / zeggen|contant|klant*|vaarwelfeest|feest
afscheid nemen|genomen|neem|van .. iedereen|alles|kinderen|leven|wereld|voorgoed|gezin|jullie|dierbaren|mensen / $firm|klant*|collega*|borrel|feest
afscheidsbrief|afscheidsbrieven|afscheidsbriefje|afscheidsbriefjes / klant*|collega*|werkgever|cadeau|~geen|speeches|opdracht|tekstschrijver
brief|brieven|briefje geschreven|klaar|ligt voor|aan mijn|mn|de vrouw|kinderen|man|gezin|ouders|moeder|dochter|zoon
uitgezocht|opgezocht|bedacht|uitgedacht|weet|gepland|besloten|uitgeprobeerd|gegoogeld hoe|waar|wanneer ik|hij|ze het|t|mezelf|er|dit|eruit ga|doe|doen|zal|wil|maak / btw|$firm|boekhouding|aanvraag|overname|inschrijv*|administratie|betal*|regel*|financ*|aanpak*
weet|heb|al precies|al|ook hoe|waar|wanneer ik het|t|mezelf ga|zal|wil doen|aanpak$
datum geprikt|gekozen|bepaald .. niet|er|weg|dood|klaar|einde|uit|doe
plan|plannen|voorbereid|voorbereiding* .. eruit|einde|dood|zelfmoord|stappen|mezelf|suicide / $firm|financieel
alles geregeld|klaar|opgeruimd|afgerond .. niet|wil|ga|goed|weg|er verder|zo|niet|straks|nu|meer$|vanavond / vergunning|kvk|start*|opening
besloten|besluit|beslissing|knoop .. dood|niet|eruit|einde|leven|niemand|nalaten|weg|straks|gedoe .. overlijden|leven|stap|administratie|orde|nalaten|stoppen|overlijd / $firm
nalaten|achterlaten|opzadelen|last .. gedoe|schulden|rotzooi|ellende|zooi .. besloten|dood|leven|straks|besluit|weg|eruit
nalaten|achterlaten|opzadelen .. gedoe|ellende|rotzooi|zooi|schulden .. besloten
uitschrijft|uitschrijven|regelt|regelen .. zelfmoord|pleegt
de hond|kat|katten|honden|dieren .. gebracht|weggebracht|weggegeven|ondergebracht .. sleutels|sleutel|ga|brief|klaar|afscheid
hond|kat|dieren|honden .. gebracht|weggebracht|ondergebracht
w8|wacht|wachten tot|totdat .. slapen|bed|weg|thuis .. dan|klaar|over|doe|ga / koffie|winkel|open
dan|straks|vanavond|vannacht|morgen|nu doe|ga ik|k het|t / $firm|aangifte|zelf|proberen|invullen|btw|aanvragen|betalen|gewoon|uitvoeren|vragen|sturen|waarvoor|waarom|hoe
ik zie jullie|je aan|in de|het andere|hemel|kant|overkant
andere _ kant|overkant .. zien|weer|tot|leven|hemel
naar|bij mijn|mn|me overleden|gestorven moeder|vader|vrouw|man|opa|oma|kind|broer|zus|zoon|dochter / graf|rouw|nalatenschap|erf*
naar mijn|mn moeder|vader|vrouw|man|opa|oma|broer|zoon|dochter|kind toe|gaan|volgen .. overleden|dood|gestorven|hemel
naar|in|bij de|het|god|onze hemel|hierboven|hiernamaals .. wil|ga|gaan|toe|straks
wil|ga|gaan naar de|god _ hemel|god|hiernamaals
hou|houd|hield|houden van jullie|ze|hen|je|mijn .. vergeef|sorry|spijt|vaarwel|laatste|altijd / producten|koffie
vergeef|vergeeft|vergeven mij|me .. wat|als|ik|straks|ga|dit / belasting|boete
spijt|sorry .. kan|wil niet|nie meer .. vaarwel|hou|afscheid|kinderen|vergeef
# attempts
poging|pogingen gedaan|ondernomen|gehad|tot|overleefd .. zelfmoord|weer|dood|opnieuw|leven|kant|nu|zelfdoding|toen|suicide / bemiddel*|incasso|contact|aanbesteding|innings*
jaar|maanden|vorig|eerder|ooit|al|weken|maart|keer .. poging gedaan|ondernomen|gehad / contact|bemiddel*|incasso|aanbesteding|aanvraag
tweede|derde|vorige|eerste|eerdere|laatste|mijn poging|zelfmoordpoging .. leven|lukt|zeker|dood|ziekenhuis / $firm|examen|rijexamen|aanvraag
al|keer|eerder|eens|ooit geprobeerd .. denk|weer|nu|voel|opnieuw|terug .. aan|weer|nu|opnieuw|gevoelens|hetzelfde|het / bellen|mail*|inlog*|website|formulier|aanvragen|$firm|kvk|ondernem*
geprobeerd|probeerde|probeer|poging .. mezelf|zichzelf|leven|eind|einde|touw|pillen|ophangen|polsen / $firm|leren|verkopen
# wanting to die or be dead
wil|wou|wol|wilde|wul|zou|hoop|wens|kon dat|da|ik|k|was ik|k|was|ben dood was|ben|ging|is|wean|zijn|ga
net|evengoed|beter|liever zo|goed|maar dood|doodgaan|sterven|weg|er wean|zijn|wezen|weazen|ga|gaan|niet / lopen|$firm
beter|better ik|i|ikke|mij|me dood|dead|doodgaan|weg|die
ik|i|k dood|dead|doodgaan|sterven beter|better|is|dan dan|beter|better|familie|niemand|geen
maken|maak|doen|make mij|me|mijzelf|mezelf dood|dead / dreig*|hij|ze|zij|bedreig*|hun|zullen
mij|me|mijzelf|mezelf dood|dead maken|doen|make / dreig*|hij|ze|zij|bedreig*|hun|zullen
wilt|wil|wilde|willen|want|wants niet|not|nooit|geen|no meer|more|anymore leven|live|life
wil|wou|wilde|willen nu|echt|gewoon|alleen|nog|liever|maar|ook dood|doodgaan|sterven / $firm|niet|vader|moeder
allang|beter|nu dood moeten|kunnen|willen|geweest zijn|wezen
had|was ik|k allang|al|beter|gewoon|toen dood moeten|kunnen|geweest|gegaan|gewild
of|strop|spoor|brug|trein|touw de|het|een|of trein|spoor|strop|brug|touw|pillen|kanaal .. meer|keus|rest|andere|of|over / halen|vertraging|kaartje
liever|beter|net onder|voor|tegen de|een|n trein|tram|vrachtwagen|bus|metro / reis|halen
makkelijker|liever|beter|goed .. trein|spoor|brug|touw|strop|pillen|kanaal .. brief|dan|springen|gooien|rest
voor|onder|veur de|n|een trein|tram|vrachtwagen|metro|bus|goederentrein _ springen|spring|sprong|gooien|gooi|lopen|stappen|stap|gaan|liggen|gesprongen|rijden|wil|springt|gooit|gegooid / halen|kaartje|overstappen
voor|onder|veur de|n|een trein|tram|metro|goederentrein / perron|welk|naar|halen|kaartje|vertrek*|koffie|aankomst|vervoer|abonn*|parker*|laad*|lading|rijbewijs|chauffeur*|tunnel|regel*|subsidie|verzekering
mn|mijn|me|mien|zn|zijn|z n eige|eigen|eigens .. ophangen|verzuipen|verdrinken|opknopen|verhangen|afmaken|ombrengen|doodmaken|kapotmaken|vermoorden|doodschieten|aandoen|snijden
ik|hij|ze|k voor mijn|mn|zn|zijn|de|m|haar kop|hoofd|raap|kanes|hersens schieten|schiet|knallen|schoot
mezelf|zichzelf|me|mijzelf|zich voor|veur|door de|het|mijn|zn _ kop|hoofd|raap|hersens schieten|schiet|knallen
mezelf|zichzelf|mijzelf|myself iets|wat|something|harm .. aandoen|aandoe|aandoet|aan|do|doen|doe / plezier|gunnen|kleren|trek|nieuws
iets|wat aan wil|wiln|wilde|ga|gaat|zal|wol doen|doon|doet / plezier|korting|prijs|probleem|lekkage|klacht
zich|hem|haar|eige iets|wat aan|aandoen|aandoet wil|wiln|doen|doon|doet|aandoen|aandoet|gaat|zal|van|gedaan / plezier|klacht
zich van|t|weekend .. wat|iets an|aan willen|wiln|doen|doon
wat|iets mezelf|zichzelf|mij aandoen|aandoe|aandoet|aan
mezelf|zichzelf|mijzelf wat|iets _ aan / prijs|trek
bang|angst voor|om|dat wat|iets|ik|hij|mezelf mezelf|zichzelf aan|aandoe|aandoen|ga|iets
kant zich|me|mij|mezelf|zichzelf van _ maken|gemaakt|maakt
van _ kant maken|gemaakt|maakt|maak
me|mij|zich|mezelf|zichzelf van|kapot|dood kant|maken|drinken|zuipen drink|maken|drinken|zuipen
drink|drinken|zuip me|mezelf|mij dood|kapot / $firm|koffie
# help lines and euthanasia
nummer|nummers|number|lijn|telefoonnummer|hulplijn|bellen|bel|call|chat|contact|gebeld van|voor|met|of|naar|113|to 113|zelfmoordlijn|zelfmoordhulplijn|zelfmoordpreventie|crisisdienst|crisislijn / stand|kamer|postbus|dossier|toestel
113 bellen|gebeld|nummer|praten|zelfmoord|hulp|chat|nodig|bel|call|number|please / stand|kamer|postbus|artikel|euro
suicide|crisis hotline|helpline|line|number|lifeline / stand
nummer|hulplijn|praten|iemand .. niet|geen meer leven|zitten
euthanasie|euthanasia / $care|dierenarts*|hond*|kat|paard*|dieren|huisdier*|vet|pet*|cliniek|kliniek
donkere|zwarte|duistere|sombere|dark|black gedachten|gedachte|thoughts|plek / site|website|kleur*|design
gedachten aan|over|om|van dood|doodgaan|zelfmoord|eruit|leven|einde|er
gedachten|thoughts die|that .. niet|not .. weg|stoppen|stop|hoofd / marketing
# English
dont|cant|no|not|never|dnt want|wanna|wish|need|can|to live|living|exist|existing|life / from|there|here|off|in|with|amsterdam|near|parents|$firm
no|not|dont|never|nothing|any want|reason|point|more|use live|living|stay|exist|alive / wages|low|liv|from|there|here|off|in|$firm
want|wish|wanna|ready|going|rather|prefer|hope|hoping|like|would|try|think|about|of|better to|i|was|were|be|just|if|that die|dead|dying / hair|$firm|father|mother|fabric|boredom|know|laughing|for
i|he|she|husband|wife|son|daughter|brother|sister|partner|friend|employee want|wants|wanna|wanted|wish|wishes die|dead|death / hair|fabric|$firm|cast
life|living|live is|it|be|was finish|finished|over|done|nothing|hell|worthless|pointless|meaningless|useless / $firm|lease|product|shelf
not|never|nobody|everyone|without|if|when|once .. be|im|i|am here|around|alive|gone|dead next|anymore|longer|tomorrow|month|miss|week|year|better|easier|when|then / office|holiday|vacation|$firm|netherlands|appointment
plan|planning|intend|going|expect|want not|to|dont be|stay|still here|alive|around next|tomorrow|anymore|long|much|for / office|holiday|$firm|netherlands|meeting|open
dont|not|wont|never plan|be|want|will|going be|here|around|alive|make here|around|alive|it tomorrow|next|anymore|much|longer|morning / office|holiday|meeting
nobody|noone|one|anyone will|would|to|even|wont miss|notice|care|find me|i|when|if / call|train
when|once|after im|i|am gone|dead|die|leave .. kids|wife|family|debt|debts|husband|children|tell|everyone|better|miss / holiday|office|lunch
worth more dead|gone / $firm
more dead than|alive alive|living
better|easier|happier|richer|fine off|without|if|when|dead .. me|dead|gone / $firm|partner|team|can|could
sleep|asleep|bed|night .. never|not|dont|without wake|waking
never|not|dont wake|waking up / early|alarm|baby
fall|go|sleep asleep|sleep|forever .. forever|never|not wake|forever
sleep|rest|peace forever|ever|eternal
hurting|harming|cutting|killing|hating|burning myself / $firm
tried|attempt|attempted|wanted|trying suicide|kill|hang|overdose / $firm|balance|hack*|save
take|taking|took|taken|end|ending|ended|finish my|his|her|own|their own|life|lives life|away|lives / $firm|balance|savings|insurance|lease
take|taking|took|end|ending|ended my|his|her life
texted|wrote|sent|said|left|message|saying goodbye|note|farewell|sorry .. phone|off|missing|depressed|cant|gone|worried|answering / customer*|client*|$firm
this is|was|it|my goodbye|farewell / customer*|client*|newsletter
my|this last|final message|words|night|day|letter|text|email|christmas / order|invoice|$firm|work*|salary|leave
everything|it|pain|all|this to stop|end forever|existing|anymore|cant|pain|now / $firm
stop existing|living|breathing|being / charity|employer|registered|self
see|have|is|theres|no reason|point|future|hope|sense|purpose to|in|for|of|left|on live|living|stay|going|life|alive|anymore|on / $firm
reason|point|purpose to|in|of stay|live|living|being alive|living|live|anymore|life|here / $firm
keep|stay|staying|being alive .. want|reason|dont|cant|tired|hard|point|no
only|one|last|no|other way|option|solution|choice|exit|escape out|is|left|for .. suicide|death|die|dead|kill / $firm
suicide|death|dying|dead only|seems|is|feels|looks|sounds only|way|like|better|easier|relief|peaceful|option
cant|dont|do|no do|take|go|bear|stand|handle|cope this|it|on|with anymore|longer|living|life|more .. stop|end|existing|die|disappear|life|alive
wish|hope|pray i|id|would|that never|was|hadnt|get|had|could never|born|been|cancer|killed|hit|disappear|vanish / $firm
was|were|been never|not born / $firm
standing|stood|sitting|sat|walked|walking|on|to|at|near the|a bridge|tracks|railway|ledge|roof|edge|platform .. night|jump|yesterday|almost|tonight|again|jumping|last|train / sell|market|$firm
leave|leaving|exit|depart this _ world|life|earth|planet
no|dont|not want|wanna|more live|life|alive more|anymore|no|longer / $firm
how|painless|easy|quick|quickest|easiest|pills|ways|way to|way|many|do .. die|suicide|dying / $firm|app|cast
die|dead|dies|death .. debt|debts|loan|inherit .. dont|plan|be|here|planning|next|soon|kids / father|mother
life _ insurance .. suicide|dead|die|worth|kill / $firm
killing|kill|hang|hanging|shoot|drown|hurt|harm himself|herself|themselves|myself|yourself / worker|liable|liability
heeft|heb|had|deed|doet een|al|eerder _ poging|zelfmoordpoging gedaan|ondernomen
werknemer|collega|man|vrouw|zoon|dochter|vriend|klant|broer|zus|compagnon .. poging gedaan|ondernomen|ic|ziekenhuis
na|voor mijn|mn|me dood|overlijden|zelfmoord .. dossier|broer|zus|vrouw|kinderen|zorgen|geven|regelen / erf*|testament|stoppingsregel
eind|einde aan breien|brei|breit|draaien|komen|maken / samenwerk*|contract*|huur|$firm|relatie
slapen|slaap|bed .. nooit|niet|noit meer opstaan|wakker|opstaat|ontwaken
nooit|noit meer|mir|mr wakker|opstaan|ontwaken
ging|gin|geen|gien|kin zin meer|mear veur|voor mie|mij
leven|leem|laven heeft|hef|hat geen|gin|ginnen|gien zin|doel|nut
er|dr|der oet|uut|uit|tussenuit stappen|stapn|stap|stappe|stapt / vof|maatschap|compagnon|vennoot*|$firm|bus|contract*|regeling|cursus|training|project|traject|auto|trein
help|wil|mag|laat .. eruit te|stap|stappen stappen|stapt / vof|maatschap|contract*|bus|$firm
als|wanneer|nadat ik het|t|mezelf|er gedaan|klaar|weggedaan heb|is|ben .. vrouw|man|kinderen|politie|vindt|bellen|belt|hond
wie belt|vindt|vertelt|zegt|haalt mijn|mn|me|de vrouw|man|kinderen|ouders|moeder|gezin .. als|wanneer|dat ik|gedaan
papier|opgeschreven|brief|map|lijst .. wachtwoorden|kat|hond|bank|testament|begrafenis|uitvaart|muziek
dood is|lijkt|was|zou beter|makkelijker|fijner|goedkoper|rustiger|de|mijn|een / $firm
liever|eerder|beter dood dan
rather be|die|dead|kill .. than / father|mother|$firm_die
niet|nie meer|mir|mr hier|in|op in|op|deze|de wereld|aarde|leven
ben|zit ik dood|leeg|kapot van|vanbinnen binnen|wil .. eind|einde|niet|meer
laat|laten mij|me|hem maar|gewoon|nu dood|doodgaan|sterven|gaan$|verdwijnen
wil|wou weg uit|van deze|dit|het|hier|de wereld|aarde|leven|ellende$
tell|please my|the kids|wife|children|family|husband|mother|parents|daughter|son .. love|sorry
say|tell goodbye|them|her|him .. love|kids|family|forever
written|wrote|writing|left a|my|the|goodbye|suicide _ note|letter to|for|my wife|husband|kids|parents|family|mother|children
wont|not|never|dont be|see|make|live here|alive|around|tomorrow|christmas|morning|weekend tomorrow|anymore|longer|soon|tonight|next / office|holiday|$firm|meeting|appointment|reschedule|can|holiday
im|i|am standing|sitting|lying|walking on|at|near|along|by the|a tracks|rails|railway|bridge|ledge|roof|edge|rooftop|canal / sell|market|$firm|stall
sta|zit|lig|loop op|langs|bij|aan|onder het|de|een|t _ perron|spoor|rails|brug|viaduct|kanaal|dak|balkon|rand|station .. durf|bijna|springen|niet|trein|nu|wil|help|vannacht|meer / kiosk|winkel|koffie|kraam|zaak
how|what many|much|is sleeping|pills|tablets|insulin|paracetamol lethal|die|kill|enough|fatal|deadly
not|dont|no|cant|never .. way|solution|option out except|but|than|besides death|die|suicide|dying
polsen|pols|aders open|doorgesneden|doorsnijden|opensnijden|gesneden|doorgehaald
weer|opnieuw|mezelf|vannacht mezelf|weer|opnieuw pijn|snijden|gesneden|gekrast|gebrand gedaan|doen|gesneden|begonnen
kan|mag|hoe .. euthanasie aanvragen|krijgen|regelen|ook|geestelijk
zwart|diep|donker zwart|donker|diep gat|dal .. dood|doodgaan|leven|einde
het|dit|leven leven|is is|een een|hel hel|marteling|straf .. uit|eruit|stop|einde|weg|klaar
niet meer voor mij|mezelf .. dood|leven|einde
kms i|im|wanna|fr|will|gonna|lol|tbh|want|this|going|ready|rn / car|bill|mileage|drive|per|kilomet*|split|school|km|those
i|im|wanna|will|gonna|want|to|going|might kms / car|bill|mileage|drive|per|split|loop|those
begrafenis|uitvaart .. ik|die binnenkort|straks|zelf nodig
wil|wol|wul|goa|ga|wulle er|dr|d|der oet|eroet / vof|maatschap|contract*|$firm
mijn|mij|me|mn|mien zelf|zelluf .. doodmaken|kapotmaken|dooddoen
mij|mijn|me|mn _ zelf .. doodmaken|dood|doden|vermoorden|ophangen|snijden|verdrinken|schieten
olsem|olsek daha
praat|praten|begint|heeft|dreigt|gaat|talks|talking|talked over|van|met|about doodgaan|dood|sterven|zelfmoord|zelfdoding|dying|suicide|death|zichzelf / $care|nalatenschap|erf*|testament|verzeker*|film|boek|overlijd*
denk|denkt|dacht|fantaseert|fantaseer|droomt vaak|steeds|alleen|veel|nog|soms|de .. doodgaan|dood|sterven / nalatenschap|erf*|testament|verzeker*|vader|moeder
"""
