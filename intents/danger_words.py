"""The words of danger, as constants: what people write when life or safety is at stake.

Here stand the lists that lines share, the first rules, and urgent trouble about money; families of
despair, of threats and of other languages have modules of their own. How a line is read stands in
`danger_rules`. A slot is a choice of words: `*` ends a word stem, `$` after a word wants it to end
its clause, `$` before a name stands for a list. Words after the slash make the sentence ordinary
when they stand within four words; `~` narrows that to two words before the rarest word.
"""

# ruff: noqa: E501 -- one rule, one line: a broken rule could not be searched or sorted

from __future__ import annotations

from typing import Final

LISTS: Final[dict[str, str]] = {
    "$i": "ik|k|mij|me|mezelf|mijzelf|mijn|mn|i|my|myself|ikzelf",
    "$want": "wil|wou|wilde|zou|liever|kon|was|hoop|wens|wilt|willen|mag|mocht|hadden|had",
    "$not": "niet|geen|nooit|not|dont|cant|no|never|niks",
    "$more": "meer|langer|anymore|any|more|longer|verder|verdr",
    "$self": "mezelf|mijzelf|mezelve|zelf|eigen|myself|meself",
    "$me": "mij|me|ons|mezelf|us|mijn|mn|moeder|kind|kinderen|zoon|dochter|vrouw|zus|my|our|kids",
    "$you": "hem|haar|je|jou|jullie|u|die|hun|ze|him|her|you|them|iemand|someone|somebody"
    "|mensen|people|iedereen|everyone|everybody|adviseur|ambtenaar|deurwaarder|baas|buurman|ex"
    "|man|vrouw|vriend|compagnon|that|the|staff|mezelf|klootzak|jij",
    "$firm": "bedrijf*|zaak|zaken|zaakje|winkel*|webshop*|onderneming*|firma|praktijk|restaurant*"
    "|cafe|markt|branche|sector|contract*|samenwerking|abonnement*|product*|project*|plan|idee"
    "|business*|company|shop|store|startup|restaurant|market|industry|brand|website|site|telefoon"
    "|laptop|computer|phone|accu|batterij|battery|bus|auto|machine|plant|planten|straat|verbinding"
    "|omzet|vof|bv|stichting|vereniging|partnership|deal|handel|kvk|register|google|lijst|internet",
    "$legal": "ontslag|rechtszaak|rechter|deurwaarder*|boete*|faillissement|incasso*|advocaat"
    "|advocaten|kort|geding|claim|schadeclaim|dwangsom|beslag|concurrentie|concurrent*|sluiting"
    "|opzeggen|stoppen|sue|lawsuit|court|lawyer*|legal|fine|fines|bankruptcy|competition|dismissal|raise|rent|huur|increase|price*|verhog*"
    "|terminate|eviction|evict|voortbestaan|existence|review|reviews|recensie*|diersoort*|blokkeren"
    "|ai|wet|maatregel|korting",
    "$oneself": "mezelf|mijzelf|mijzelve|zichzelf|zich|myself|himself|herself|themselves|ourselves"
    "|hemzelf|haarzelf|jezelf|eige|eigens",
    "$wants": "wil|wou|wol|wilde|wilt|willen|want|zou|hoop|wens",
    "$can": "kan|kon|ken|kun|kunnen|mag|can",
    "$care_for": "kinderen|vrouw|man|gezin|personeel|moeder|ouders|dochter|zoon|schulden|schuld|wie"
    "|regelt|regelen|moet|hoeft|last|beter|zorg|verzekering|polis|nalaten|gedoe|opgelost|over"
    "|begrafenis|uitvaart|hond|erven|erft|erfenis|niemand|missen|wereld|rust",
    "$by": "hij|zij|ze|hie|man|vrouw|partner|ex|exman|exvriend|vriend|vriendin|vader|moeder|broer"
    "|broers|zus|zoon|oom|neef|stiefvader|schoonvader|schoonmoeder|schoonfamilie|familie|echtgenoot"
    "|baas|klant|buurman|buurvrouw|huisbaas|verhuurder|compagnon|zakenpartner|vennoot|kerel|vent"
    "|gast|gasten|iemand|iemant|jongens|mannen|leverancier|schuldeiser|werknemer|medewerker"
    "|concurrent|chef|leidinggevende|collega|kennis|geldschieter|door|dronken|onbekende|dader",
    "$them": "hem|haar|je|jou|jullie|u|hun|hen|ze|em|ie|die|him|her|you|them|iemand|someone"
    "|somebody|mensen|people|iedereen|everyone|everybody|adviseur|ambtenaar|deurwaarder|inspecteur"
    "|belastinginspecteur|huisbaas|verhuurder|baas|buurman|ex|oplichter|gast|vent|kerel|wijf"
    "|klootzak|schuldenaar|wethouder|burgemeester|that|this|they|his",
    "$who": "ik|k|i|im|ive|id|mij|me|mijn|mn|my|myself|mezelf|hij|zij|ze|he|she|hem|haar|him|man|vrouw|husband"
    "|wife|zoon|dochter|son|daughter|broer|zus|brother|sister|vader|moeder|father|mother|mom|dad|vriend"
    "|vriendin|friend|collega|colleague|employee|werknemer|medewerker|compagnon|partner|klant|client"
    "|customer|buurman|deelnemer|iemand|someone|zichzelf|himself|herself|kind|neef|oom",
    "$life": "leven|life|live|living|leef|bestaan|exist|existence|existing|alive",
    "$harmed": "geslagen|geschopt|gestompt|gewurgd|geduwd|gebeten|geramd|gemept|gestoken|geschoten"
    "|neergestoken|neergeschoten|mishandeld|aangevallen|aangerand|verkracht|afgeperst|gechanteerd"
    "|gestalkt|achtervolgd|opgewacht|opgesloten|gegijzeld|ontvoerd|vermoord|afgetuigd|bedreigd"
    "|beroofd|overvallen|gegrepen|vastgehouden|vastgepakt|aangereden|klemgereden|geintimideerd"
    "|lastiggevallen|misbruikt|betast|gesleurd|gesleept|gekneveld|vastgebonden|gemarteld"
    "|uitgebuit|belaagd|afgeranseld|toegetakeld|ingesloten",
    "$harms": "slaat|sloeg|schopt|schopte|stompt|stompte|wurgt|wurgde|duwt|duwde|bijt|beet|ramt|ramde|mept"
    "|mepte|steekt|stak|schiet|schoot|mishandelt|mishandelde|verkracht|verkrachtte|chanteert|stalkt"
    "|stalkte|achtervolgt|achtervolgde|bedreigt|bedreigde|misbruikt|misbruikte|betast|sleurt|sleurde"
    "|knijpt|kneep|grijpt|greep|vermoordt|gijzelt|spuugt|spuugde|intimideert|dwingt|dwong|terroriseert"
    "|terroriseerde|belaagt|kleineert|vernedert|opsluit|trapt|trapte|beukt|beukte|randde|perst|gooit"
    "|gooide|sloat",
    "$care": "racer|squad|saus|sauce|doors|handelsnaam|counsellor|counselling|coach|dieren|scholen|preventie*|slachtoffer*|zelfmoordprevent*|suicideprevent*|trainingen|hulpverlen*|kliniek|preventie|doelgroep*|clienten|deelnemers|project|stichting|cursus|victim*"
    "|survivors|prevention|clients|training|workshop|workshops|weerbaarheid|voorlichting|boek|film"
    "|lezing|lezingen|ggz|verzekering|documentaire|documentary|band|speeches|opvang|awareness",
}

SUICIDE: Final = """
dood & wil|willen & nog|alleen|gewoon|maar / $firm|~niet|~nooit|moeder|vader|hout|hond
leven|leve|live|living & reden|redenen|reason & geen|niet|nog|no|dont|not|see / $firm|there
leven & waarom & nog|zou & ik / $firm|van
leven & voorbij|klaar|over$|op$|afgelopen & mijn|mn|mij|het|t|me / $firm|na|hoe|begint
leven & uit & wil|wou|stap|ga|moet & ik|dit|het / $firm|dagelijks|halen|voorbeeld*
leef|leefde & niet|nie & meer|liever|graag & ik & liever|wil|wou|zou|hoef / van|rond|$firm
geboren & nooit|niet & was|wou|wilde|had / kind|baby|buitenland|nederland|$firm|dochter|zoon
uitweg|oplossing & dood|zelfmoord
levensverzekering & meer|beter|rijker & kinderen|gezin|vrouw|man|familie & dan|aan|dood|weg
gone & better|easier|happier & i|im & was|were|am|if / $firm|money|stock
dying|death|dead & thinking|think|thoughts|about|wish & i|im|my & about|of|being|was|were / $firm|father|mother|husband|wife|estate|employee|partner|what|tax
died|dead|die & care|notice|miss|matter & nobody|noone|one|no|who & i|if / $firm
kill & self & my|i / employed
woke|wake & never|not & wish|up|hope|hoping|want & i|again / early|alarm|$firm
end & it & want|wanna|ready|going|gonna & i|im / contract|lease|$firm|partnership|subscription|agreement|with|cooperation|when
geen|niet|niemand & dood & verdriet|erg|rouwen|uitmaakt & mij|ik / $firm
zelfmoord*|zelfdoding*|suicid*|zelfdood / $care|~niet|~geen|~not|~never
suicidaal|suicidal|unalive / $care|~niet|~not|zonder|~geen|car|mileage|bill|per|drive|driven|km
zelfmoordgedacht*|zelfmoordneiging*|suicidegedacht* / $care|~geen
zelf & moord|doding & plegen|pleeg|gedachten|denk|wil|wou|overweeg / $care
zelfmoord*|suicid* & ik|i|mij|me & denk*|dacht|plegen|pleeg|ga|wil|overweeg|thinking|commit|gedachten|thoughts|feel / ~geen|~nooit|~never|~not
dood & ik|k|i|mij & wil|wou|wilde|zou|liever|kon|hoop|was|beter|mocht|wens / $firm|~niet|~nooit|kat|moe|voor|bang|warmte|lachen|verveling|lopen|vader|moeder|broer|opa|oma|hond|spoor|geld
dood & was|waar|ben & maar|liever|beter|gewoon & ik|k / $firm|vader|moeder|bang|moe
dood & liever / $firm|vader
dood|doodgaan|sterven|sterf & zou|wil|laat|kan|beter|mag & ik|mij|me & gewoon|maar|liever|beter|rustig|nu / $firm|~niet|planten
doodgaan|sterven & ik & wil|wou|wilde|zou|hoop|liever / $firm|~niet|~nooit|moeder|vader
dood & denk|verlang|verlangen|gedachten & aan|naar|over & ik|mijn|mn / $firm|moeder|vader|man|vrouw|overlijden|nalatenschap|testament
leven|leve|bestaan & niet|nie|nimmer|geen|ni & meer|langer|mr & wil|willen|hoef*|hoeft|zin|wou|zou|kan|waard|wens / van|rond|ervan|zonder|$firm|zoals|vervoer|loopt
leven & geen|niet|nie & zin|doel|waarde|nut|waard & meer|mijn|mn|het|t|dit|heeft|is / $firm|bestellen|bestelling
leven & zinloos|waardeloos|nutteloos|hopeloos|uitzichtloos / $firm
leven & eind|einde|eindigen|beeindigen|beeindig|uitstappen|eruit|stappen|stap|stoppen|stop|weggooien & aan|uit|met|mijn|mn|het|t|te|wil|mezelf / $firm|hoeveel
leven & moe|klaar|beu|zat|genoeg & van|met|het|t|ben / $firm|nog|jaar|had|verdienen
levensmoe|doodswens|doodsverlangen|afscheidsbrief|afscheidsbrieven / klanten|klant|collega*|werkgever|cadeau|~geen|speeches|opdracht|tekstschrijver
eind|einde|punt|eindje & er|alles & aan|achter & maak|maken|zetten|mak|maakte / $firm|contract|huur|discussie|ruzie|relatie|werk|baan
beeindigen|beeindig & alles|het & wil|zal|ga|wou & ik|gewoon|vanavond / $firm|huur|overeenkomst|abonnement|relatie|arbeids*|opdracht|traject|inschrijving
verdwijnen|verdwijn|verdwenen & ik|k|mij|me & beter|gewoon|liever|voorgoed|wil|wou|zou|kon|denk|maar / $firm|klanten|gegevens|adres|uit|van|data|nummer|geld
ik|k & er & niet|nie & meer|mr & zijn|ben|was|bestaan|wezen & beter|wil|liever|zou|hoef|straks|gewoon|als|wou / $firm|kantoor|klant|open|training
wakker & niet|nie|nooit|not & meer|hoef|hoop|wil|worden|wou|zou & ik|mij & hoop|wil|hoef|wou|zou|kon|beter|liever / van|baby|$firm
slapen|inslapen & nooit|niet|nie & meer & wakker
beter|makkelijker|opgelucht|gelukkiger & zonder & mij|me / $firm|vennoot|compagnon|team|baas|werkgever
niemand & missen|mist|mis & mij|me|zou|ik / $firm|klant*|deadline
last|blok & iedereen|gezin|familie|anderen|kinderen|vrouw|man|been & ben|alleen|tot|voor|maar & ik / $firm
ophangen|verhangen|opknopen|opgehangen|verhang & $self|mij|me|ik / ~niet|telefoon|bord*|poster*|lamp*|schilderij*|gordijn*|camera*|foto*|spandoek*|aan|bel|reclame|huisregels|regels|bordje*|sticker*|camera*
kant & maken|maak|gemaakt & van & $self|mij|me / $firm
aandoen|aandoe|aangedaan & iets|wat|kwaad & $self / $firm|investering
mezelf|mijzelf & iets|wat & aan & doe|ga|wil|zal / $firm|kleren|kopen
snijden|snij|pijn|verwonden|krassen|beschadigen|pijnigen & $self & doe*|ga|wil|mij|ik / vlees|haar|tillen|aov|sport*|rug
zelfbeschadiging|automutilatie / $care
trein|metro|vrachtwagen & springen|spring|gooien|gooi|lopen|stappen|stap|liggen & voor / halen|kaartje|overstappen
spoor|rails & liggen|lopen|springen|lig & ik|mij|me & ga|wil|wou|zou|liever / goed|weer|terug
brug|flat|dak|balkon|viaduct|gemeentehuis|stadhuis|kerktoren|toren|raam|gebouw|kantoor & springen|spring|sprong & van|af|vanaf|op|uit|vanuit & ik|mij|me|wil|ga|wou / reclame|installat*|trampoline
boom|muur|vangrail|kanaal & rijden|rij|rijd & tegen|in|mezelf & ik|auto & wil|ga|zou|denk|wou|soms / schade|verzekering
pillen|slaappillen|medicijnen & innemen|slikken|genomen|slik|ingenomen|nemen & alle|allemaal|te|overdosis|doos|pot|strip|veel & ik|mij
overdosis|overdose & ik|nemen|neem|i|take|took|wil|myself / $care
afscheid & nemen|neem|genomen & iedereen|alles|kinderen|leven|wereld|voorgoed / $firm|klant*
vaarwel & iedereen|wereld|allemaal|leven
zie|zien|zieik & zitten|zittn|zitte & niet|nie|ni & meer|mr|gewoon|echt|helemaal|leven|allemaal / $firm|om|samenwerk*|naast|mensen|werk|baan|opdracht*|administratie|boekhouding|vennoot|compagnon|hem|haar|personeel|klant*|verhuizing|avonden|plek|leverancier*|verhuurder*|partner|baas|vangnet|werken
hoeft|hoef & voor & mij|me & niet|nie & meer|mr & allemaal|leven|alles|het|t / $firm|om|reclame*|krant*|reclame|krant|folder*|factuur|training|nieuwsbrief|mail|afspraak|gesprek|cursus|offerte|aanmelding|te
kill & myself|meself|ourselves
killing & myself / workload|working|hours|over|trying
end|ending|ended & my|own & life / $firm
take|taking|took & my & own & life
end|ending & it & all / contract|lease|$firm|partnership|subscription
want|wanna|wish|wanted|rather|hope|hoping|ready|like & die|dead|dying & i|im|id|me|to|was|were / hair|$firm|hard|father|mother|fabric|boredom|to_know
dead & better & off / $firm
better & off & without & me / $firm|partner|team
live|living|exist|existing|alive & dont|not|cant|tired|sick|done|point|hate|stop & want|anymore|any|more|longer|of|be|wanna|in|being & i|im|my|life|point|me|reason / off|from|there|here|in|amsterdam|with|parents|market|$firm
be & here|around|alive & dont|not|rather & want|wanna|anymore|longer & i & anymore|more|longer|alive / appointment|meeting|office|$firm|training
wake & up & not|dont|never & want|wanna|wish|hope|could / $firm|early|alarm
reason|nothing & to & live & no|nothing|for / there|here
life & not|no|isnt|meaningless|pointless|worthless & worth|point|living|meaning|my|is / $firm|insurance|balance|work
tired|sick|done & of|with & life|living / city|$firm|balance
disappear & just|better|forever|could|should|want|wish & i / $firm|google|listing|register|address|data
hang|hanging & myself
hurt|harm|cut|cutting|hurting|harming & myself / knife|kitchen|glass|insurance|finger|chances|price
self & harm|harming / $care
jump|jumping & bridge|train|roof|building|window|balcony & i|front|off|want|going / gun
pills & all|take|took|swallow|enough|bottle & i|my|end|all / sell|selling
goodbye|farewell & note|letter|everyone|world|forever / customer*|client*|leaving|newsletter
suicide & note|letter|hotline|thoughts|commit|thinking|about / $care
nobody & miss & me|would / call
burden & everyone|family|everybody|kids & im|am|i|just|only
"""
WEAK_SUICIDE: Final = """
kan|kannie|kanniet & niet|nie|ni & meer$ / $firm
trek|hou|houd & niet|nie & meer|vol & het|t|dit / $firm|financieel|qua
uitweg & geen|niet / $firm|onderweg
uitzichtloos|hopeloos|wanhopig|radeloos|wanhoop|hopeless|desperate|worthless / administratie|formulier|website|sollicitant|need
zwart|donker|leeg & alles|hoofd|alleen|zo / geld|werk*|accu
zin & geen|niet|nie & meer & heeft|alles|nergens|het|niks & alles|nergens|niks|niets|leven / training
zie & niet|nie & meer & zitten & het|t / om|samenwerk*|training
moe & zo|te|helemaal|alles|doodmoe & ben|ik / training
waarom & nog & zou|doe|leef|ik & moeite|verder|doorgaan|opstaan / betalen|btw
niemand|nobody & snapt|begrijpt|geeft|helpt|luistert|cares|understands|zit|wacht & mij|me|om|naar|op / btw|regeling|formulier
way & no & out / parking
go & on & cant|cannot|dont|can & like|any|not|anymore|i / training|course|trip
alleen & helemaal|zo|eenzaam & ben|voel|ik / bedrijf|starten|zaak|ondernemer|vennoot
huil|huilen|crying & elke|alleen|every|night|nacht|dag|ik|cant
opgeven|opgegeven|give|giving & alles|everything|up|ik|i & all|alles|everything|helemaal|life|it / $firm|btw|inkomsten|belasting|adres|naam|aangifte
genoeg|enough & van|of|had & alles|everything|it|het / klanten|omzet|geld
"""

VIOLENCE: Final = """
doodsbedreiging*|doodmaak*|doodmaken|doodmaakt|afgetuigd|doodbedreigd / $care
dreigend|dreigende & ex|man|iemand & deur|zaak|winkel|huis & mijn|onze|mij
kort & klein & sla|slaan|slaat|sloegen
beschermingsgeld|protectiegeld
protection & money & pay|want|ask*|demand*|or / $firm|consumer
gedreigd|dreigend|dreigende & brand|mes|wapen|slaan|dood|deur|huis|kinderen|gezin|familie|wat|iets|vermoorden|steken|schieten & ex|man|iemand|mij|me|mijn|ons|hij|ze|klant / $legal|brief|tekort|huur
keel & dicht|knijpt|kneep|grijpt|greep & mij|me|mijn|mn|hij|zij
geschoten|beschoten & op|door & zaak|winkel|huis|deur|mij|ons|pand|auto / foto*|film*|video*
knife|gun|weapon & came|come|into|with|pulled|pointed|waving & my|me|us|our|shop|store|you|office / sell|kitchen|import*|sharpen*|webshop|permit
hurt|kill|shoot|stab & someone|somebody|people|everyone & i|im|ill & going|gonna|will|want / feelings|$legal
violent|aggressive & husband|partner|boyfriend|wife|ex|he|father|man & my|me|gets|is|scared|afraid / customer|marketing
aandoet|aandoen & iets|wat|iets & bang|dreig*|zal|gaat & mij|me|ons|kinderen|hij|ex|man
bedreigd*|bedreigt|bedreigen|bedreiging*|bedreigingen & ik|mij|me|ons|we|wij|mijn|mn|gezin|klant|man|ex|hij|ze|zij|iemand|jongens|schuldeiser|word|worden / $legal|~bedrijf|onderneming*|sterk*|~zaak|concurr*|swot|kansen|markt
bedreigd*|bedreigt|bedreigen|bedreiging*|threaten*|threats & mes|pistool|wapen|dood|geweld|moord|familie|kinderen|gezin|huis|thuis|knife|gun|kill|hurt|family|violence|lichamelijk|appjes|telefoon
threaten*|threats & me|us|i|im|kids|being|been|he|she|they|gets|getting|husband|ex|partner|boyfriend / $legal|$firm|lease|end
dreigt|dreigde|dreigen|dreigementen & slaan|mes|pistool|wapen|doodslaan|dood|vermoorden|steken|schieten|langskomen|afmaken|brand|mij|me|gezin|kinderen|huis|familie / $legal
slaat|sloeg|slaan|geslagen|schopt|schopte|schoppen|stompt|trapt|trapte|wurgt|wurgde|wurgen|knijpt & hij|zij|ze|man|vrouw|partner|ex|vriend|vader|broer|baas|klant|buurman|compagnon|schoonvader|zoon|door|iemand & mij|me|ons|kinderen|haar|moeder|mn|door|word / nergens|over|om|op|alarm|slag|toe|btw|cursus|examen
geslagen|geschopt|gestompt|gewurgd & ben|word|werd|wordt|heeft|door & ik|mij|me|man|vrouw|partner|ex|vriend|klant / slag|alarm|vlucht|slag|munt|brug|$firm
mishandel*|mishandl* & mij|me|ik|man|partner|ex|word|door|kinderen|vader|thuis|vriend / $care
mishandeld|mishandelt & word|ben|werd|me|mij|mijn
huiselijk & geweld / $care
geweld & thuis|man|partner|ex|vriend|relatie & ik|mij|me|mijn|mn / $care
bang & partner|man|ex|vriend|echtgenoot|vader|broer|schoonfamilie & voor|van / $firm|verdient|vindt|aansprakelijk|schulden|mee|meebetalen|belasting|uitkering|toeslag|aanmaning|aanmaningen|boete|boetes|aanslag|aanslagen|rekening|rekeningen|naheffing|incasso|failliet|faillissement
afraid|scared & husband|partner|ex|boyfriend|father|brother|wife & of|my / liable|debt|tax|losing|lose
verkracht*|aangerand|aanranding|rape|raped|molest* / $care|nederlands|taal|vertaling
stalk*|gestalkt|stalking|stalker & mij|me|ik|ex|word|my|im|being|klant|man / $care|concurrent|pension|shelf|profit
stalkt|gestalkt|stalker / $care|concurrent|shelf|pension
afgeperst|afpersing|afpersen|chantage|chanteert|gechanteerd|blackmail*|extort* / $care
vermoord|vermoorden|vermoordt|vermoorde|afmaken|doodmaken|doodslaan|doodschieten|neerschieten|neersteken|doodsteken|doodrijden & $you|$me|ik / concurrentie|tijd|deadline|project|klus|werk|formulier|opdracht|website|verhaal|cursus|training|scriptie|het|opleiding|$firm|spel|game|vijand*
maak & af|dood|kapot|kapt & hem|haar|jou|jullie|iedereen & ik / site|taart|boekhouding|factu*|aanvraag|offerte|afspraak|formulier|plan|bestelling|$firm|opleiding
schiet|schieten|steek|sla & dood|neer|overhoop|verrot|lek & $you|mij|me|ons|door / foto*|film*
sla|slaan|trap|trappen|slaat|geslagen|schoppen & elkaar|ziekenhuis|gezicht|bek|bak|kop & in|op & $you|mij|me|ik|ons|word / $firm|visitekaart*
mes|pistool|vuurwapen|wapen|geweer|honkbalknuppel|knife|gun|bijl & stond|staat|dreig*|trok|trekt|kwam|kom|neem|met|bedreig*|threat*|pulled|bring|hield|op & mij|me|ons|jullie|langs|hoofd|keel|naar|hem|klant|balie|you|us|winkel|kantoor|office|hij / keuken*|slijpen|koksmes|vergunning|verkopen|verkoop|kok|jacht*|slager*|knives|sell|import*|webshop|leren
brand|fik & steek|steken|stichten|zet|zetten & in & ik|kantoor|huis|boel|pand|jullie|tent|gemeentehuis|hij|ze|dreig* / verzekering|verzekerd|bbq|schade|kaars*|bon*|oud|oude|papier*
blaas|opblazen|bom|bombs|bomb|explosief|handgranaat|cobra|granaat & op|kantoor|boel|jullie|gebouw|pand|deur|gemeentehuis|gelegd|building|office|plaatsen|place|voordeur / ballon*|luchtkussen|springkussen|bad|vuurwerkbom
aandoen|aandoet|aangedaan|aan_doen & iets|wat & hem|haar|jullie|iemand|ze|kinderen|gezin|u|je|jou|adviseur|die / $self|dienst|plezier|jas
gijzel*|ontvoer*|kidnap* & mij|me|ons|ik|dochter|zoon|kinderen|us|my|word|ben / software|ransomware|data|website
hits|hit|beats|beat|beating|punched|punches|kicks|kicked|strangled|choked|slapped|slaps|attacked & me|us|kids|my & he|she|husband|partner|boyfriend|wife|ex|customer|boss|dad|father|brother|landlord|by|man|they|who / price|target|competition|deadline|record|market|road|car|bill|premium|cost*|income|butt|tax
abuse*|abusive|abusing|abused & me|husband|partner|boyfriend|wife|ex|my|home|im|i / $care|policy|vat|scheme|system|trademark
domestic & violence|abuse / $care
kill|shoot|stab|murder & $you & i|im|ill|going|gonna|will|want / time|deadline|myself|competition|for|$firm|lights|video|photo|photos|film
kill|hurt|shoot|stab|murder|beat & me|us|family|kids & he|she|they|threat*|will|going|says|said|wants|ex|afraid|scared / default|score|credit|chances|tax|taxes|workload|deadline|sales|costs|prices|rates|inflation|revenue|cash|$firm
burn & down|office|house & i|ill|will|going|they|he|your|threat* / rate|cash|insurance
paspoort|passport & afgepakt|afgenomen|afgenome|houdt|took|takes|keeps|taken & baas|werkgever|hij|boss|employer|man|husband|he|they / gemeente|douane|verlopen
uitgebuit|uitbuiting|exploited|exploitation & ik|word|mij|me|im|i|baas|boss|door|my / $care
opgesloten|locked & mij|me|huis|kamer|house|room|hij|he|man|partner & mij|me|ik|i|hij|he / $firm|spaargeld|pensioen|lift|ruimte|account
veilig & niet|nie & thuis|huis|voel|man|partner|ex & ik|mij|me|we|hier / $firm|website|betalen|betaling|gegevens|wachtwoord|data|adres|online
safe & not|dont|unsafe & home|husband|partner|ex|house|feel & i|im|my / $firm|payment|password|data
"""

TIMES: Final = (
    "morgen|vandaag|overmorgen|vanmiddag|vanavond|vanochtend|nu|net|straks|maandag|dinsdag|woensdag"
    "|donderdag|vrijdag|zaterdag|zondag|week|uur|dagen|tomorrow|today|tonight|now|monday|tuesday"
    "|wednesday|thursday|friday|saturday|sunday|hours|days|just|morning|morge|mogge|morgn"
)
_ASKING: Final = (
    "wat|hoe|kunnen|kan|mag|mogen|stel|als|indien|wanneer|what|how|can|could|if|may|is_it"
)

URGENT: Final = f"""
straat & op|dakloos & staan|sta|belanden|komen|zitten|gezet & we|ik|wij|met & {TIMES}|kinderen|gezin / parkeren|kraam|markt|verkopen|muziek|verkoop|{_ASKING}
stroom|gas|licht|verwarming|electricity|power|heating|gas & zonder|geen|niks|without|no & zitten|zit|meer|sinds|hebben|heb|have|since|sit / contract|nodig|bedrijf|busje|{_ASKING}|tools
heating|electricity|power|gas|water & cut|shut|turned|disconnected & off|been / grass|hair|costs|cost|contract
niks|niets|nothing & eten|eat & te|to & hebben|heb|have|kinderen|meer / restaurant|klanten
rechter|rechtbank|court & verschijnen|zitting|voorkomen|komen|appear|hearing & {TIMES} / klant|ooit
faillissementsaanvraag|faillissementszitting|ontruimingsvonnis|ontruimingsbrief|huisuitzettingsbrief / wat|hoe
bailiff*|deurwaarder* & at & door|my / {_ASKING}
tomorrow|today|morgen & pay|betalen|betaald & or|otherwise|anders & take|seize|evict*|cut|afsluiten|meenemen|halen|beslag|deurwaarder*
letter|notice & pay|leave|out & before|by|must|have & {TIMES} & or|they|otherwise|take|must / send
enexis|netbeheerder|energieleverancier|nutsbedrijf|vitens|coteq & afsluiten|sluiten|sluit|komt|afgesloten & {TIMES} / aansluiting|nieuwe|installeren
ontruim*|ontruiming*|huisuitzetting*|uithuiszetting*|uitzetting / wat|hoe|oplevering|opruimen|magazijn|vrijwillig|{_ASKING}
ontruim*|ontruiming*|huisuitzetting*|uitzetting|evict*|eviction & {TIMES}|brief|vonnis|mijn|onze|we|ons|letter|notice|my|our|ik
huis|woning|pand|winkel|straat|house|home|flat & uit|op|out & gezet|zetten|gegooid|moeten|kicked|thrown|uitgezet|zet & {TIMES}|ik|we|wij|ons|mij|me|worden|word|i / zonder|te_koop|vergunning|verkoop|iets|werk|bord|website|internet|market
evict*|eviction / {_ASKING}
sloten & vervangen|vervangt|verandert & {TIMES}|verhuurder|deurwaarder|ik|mijn
locks & changed|changing|change & landlord|{TIMES}|my
beslag & gelegd|leggen|legt|ligt|genomen|op & mijn|mn|onze|me|rekening|loon|inventaris|auto|bus|huis|voorraad|spullen|ons|alles|bankrekening / {_ASKING}
beslag* & {TIMES}
loonbeslag|bankbeslag|beslagen|derdenbeslag & gelegd|heb|is|sinds|mijn|kreeg|gekregen|{TIMES} / {_ASKING}
rekening|bankrekening|account & geblokkeerd|beslagen|bevroren|frozen|seized|leeggehaald|blokkeerd & deurwaarder|belastingdienst|beslag|mijn|mn|schuldeiser|bailiff|tax|gemeente|schuld / openen|zakelijke|advertentie|{_ASKING}
seized|seizing|seizure|seize & my|our|account|van|wages|goods|stock|{TIMES}|bailiff|they / {_ASKING}
deurwaarder*|bailiff*|incassobureau & staat|stond|deur|komt|kom|komen|langs|binnen|meenemen|weghalen|aangekondigd|exploot|dagvaarding|vonnis|door|coming|comes|here|take|taking|outside & {TIMES}|deur|binnen|door|aan|spullen|mijn|things|goods / {_ASKING}
deurwaarder*|bailiff* & {TIMES} / ooit|vroeger
stroom|gas|water|energie|elektra|elektriciteit|internet|electricity|power|energy|verwarming & afgesloten|afsluiten|afsluiting|sluiten|sluit|afgeslote|cut|off|cutting|disconnect*|dicht|eraf & {TIMES}|we|wij|ik|ons|mijn|mn|morgen|zijn|is|ben|wordt|worden|zit|they|my|our|af|zitten|me / contract|abonnement|verzekering|{_ASKING}
stroom|gas|water|energie|elektra|electricity|power & afgesloten|afsluiten|afsluiting|sluiten|sluit|cut|disconnect*|eraf & {TIMES} / contract|abonnement
geen|niks|no & eten|food|boodschappen & huis|kinderen|meer|kopen|geld|left|money|kids|vandaag|koelkast|voor|for / vergunning|verkopen|serveren|truck|sell|serve|haccp
brief|aanmaning|dwangbevel|vonnis|rechtbank|dagvaarding|exploot|incasso*|sommatie|letter|court|summons|demand|bailiff|ultimatum & morgen|vandaag|overmorgen|tomorrow|today|uur|hours|morge & betalen|betaald|reageren|uiterlijk|voor|moet|anders|pay|respond|before|otherwise|must|zitting|hearing|verschijnen|voorkomen|komen|deadline / printen
veiling|executieverkoop|executieveiling|auction & {TIMES}|mijn|ons|onze|my|our|huis|inventaris & {TIMES}|bank|deurwaarder|gedwongen|forced|bailiff / meubels|kunst|kopen|marktplaats
faillissement*|failliet|bankruptcy & aangevraagd|zitting|aanvraag|filed|hearing & {TIMES}|rechtbank|court & {TIMES}|mij|mijn|me|my / {_ASKING}
"""

URGENT_IN_ORDER: Final = """
deurwaarder*|bailiff* staat|is voor|at|in|op|aan deur|door|zaak|huis|stoep|oprit / wat|hoe|mag|kan|can|may
deurwaarder*|bailiff* steet|stiet|kump|komt|steit veur|voor|an|aan|met|morgen|vandaag|vanmiddag
beslag legd|elegd|gelegt|gelech|geleg|leggt op|an|aan
moet|moeten|must|have vrijdag|morgen|maandag|dinsdag|woensdag|donderdag|zaterdag|week|friday|tomorrow|monday|tuesday|wednesday|thursday uit|eruit|out|weg winkel|huis|woning|pand|zaak|house|shop|flat|hoes
leave|vacate my|the|our shop|house|home|flat|premises|building by|before|tomorrow|today|friday|monday|tuesday|wednesday|thursday|week / holiday
belastingdienst|bank|deurwaarder|gemeente|schuldeiser|bailiff heeft|hef|heb|has|have .. rekening|account|bankrekening geblokkeerd|bevroren|blocked|frozen|leeggehaald|leeg / hoe|wat|openen|kan
they|bank|tax|bailiff froze|blocked|seized|emptied my|our account|wages|money|van|car|stock
eneco|essent|vattenfall|greenchoice|vitens|enexis|coteq|budget|energie|stroom sluit|sluiten|afsluit|draait|gooien|gooit .. af|afgesloten|dicht|eraf / contract
slapen|slaap|sleeping|sleep|wonen|woon in|op|on de|the|my|onze|mijn|straat|street auto|car|bus|busje|loods|straat|street|camping / man|ex
court order vacate|pay|tomorrow|today|monday|friday|eviction|hearing
dagvaarding|dagvaardin|zitting|rechtszitting voor|op|is maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|overmorgen|vandaag / klant|ooit
halen|haalt|hale|ophalen morgen|vandaag|vrijdag|maandag|straks|nu|dinsdag|donderdag|woensdag alles|inboedel|spullen|bus|auto|inventaris|voorraad|boel leeg|op|weg|mee|ophalen|eruit / klant|kringloop|verhuis*
loonbeslag|bankbeslag ik|nu|hou|houd|over|kan .. hou|houd|over|eten|rondkomen|niks|huur|euro / wat|hoe
komornik*|komornika stoi|przyjdzie|zajal|pod|jutro|zabiera|zabral|drzwi*|jest
gerichtsvollzieher* steht|kommt|tur|morgen|heute|pfandet|gepfandet|da
konto gepfandet|gesperrt|pfandung / eroffnen
raumung|zwangsraumung morgen|heute|woche|montag|freitag|meiner|wohnung|unserer
strom|gas abgestellt|gesperrt|abgeschaltet / vertrag
icra|haciz kapi*|memur*|geldi|gelecek|yarin|koydu|koydular|hesab* / nedir|nasil
elektri*|dogalgaz|su kesildi|kesecek*|kesiyor*
evden|dukkandan atiliyor*|cikaril*|atacak*|atildik
huissier* porte|demain|saisi|saisie|vient|devant
судеб* пристав*|исполнит*
пристав*|судовий дверь|двер*|пришел|пришли|завтра|арест*
المحضر|الحجز|حجزوا|حجز حساب*|الباب|غدا|بكرا|راتب*
قطعوا|انقطع|سيقطعون|قطع الكهرباء|الغاز|الماء|كهرباء
طردونا|طردوني|سيطردوننا|الطرد|اخلاء
"""
