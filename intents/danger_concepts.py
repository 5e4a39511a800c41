"""Concepts that the compositions of danger share: kin, letters, heights, weapons, hurting.

Merged with the lists of `danger_words`; a line names one by `$`. Small letters, no accents.
"""

from __future__ import annotations

from typing import Final

CONCEPTS: Final[dict[str, str]] = {
    "$kin": "kinderen|kind|kids|children|child|vrouw|man|gezin|familie|family|moeder|mama|mam|vader"
    "|papa|pap|ouders|dochter|dochters|zoon|zoons|zoontje|dochtertje|zus|zusje|broer|broertje|wife"
    "|husband|daughter|daughters|son|sons|mother|mom|mum|dad|father|parents|sister|brother|kinder"
    "|vriendin|girlfriend|boyfriend|neefje|baby|kleintje|kleintjes|opa|oma|wief|vrouwtje",
    "$folk": "iedereen|allemaal|everyone|everybody|anderen|others|jullie|ze|zij|they|them|wereld"
    "|world|mensen|people|gezin|familie|family|kinderen|kids|vrouw|wife|man|husband|ouders|parents",
    "$letter": "brief|brieven|briefje|briefjes|letter|letters|note|notes|filmpje|filmpjes|video"
    "|videos|afscheidsbrief|afscheidsbrieven|kaartje|kaartjes|bericht|berichten|voicemail",
    "$written": "geschreven|schreef|schrijf|klaar|klaarliggen|opgenomen|ingesproken|written|wrote"
    "|writing|recorded|ready|schreven|dichtgeplakt|elegd|eschreven",
    "$rail": "spoor|rails|treinspoor|trein|treinen|perron|spoorwegovergang|spoorbomen|tracks|track"
    "|train|trains|railway|metro|tram",
    "$water": "kanaal|twentekanaal|ijssel|dinkel|regge|vecht|vijver|plas|maas|waal|rijn|rivier|zee"
    "|haven|gracht|water|meer|river|canal|sea|lake|harbour|ocean",
    "$height": "dak|flat|flatgebouw|brug|viaduct|toren|kerktoren|parkeergarage|balkon|silo|galerij"
    "|loods|gebouw|hijskraan|roof|rooftop|bridge|overpass|balcony|cliff|ledge|tower|building|window"
    "|raam|klif|watertoren",
    "$jump": "springen|spring|springt|sprong|gesprongen|stap|stappen|stapt|gooien|gooi|gooit"
    "|storten|stort|vallen|val|afspringen|afstappen|jump|jumping|jumped|leap|step|fall|lopen|loop|laten",
    "$gun": "pistool|geweer|jachtgeweer|wapen|vuurwapen|revolver|gun|shotgun|rifle|pistol|buks"
    "|handgun|karabijn|klapper|blaffer|uzi|kalasjnikov|gewear",
    "$blade": "mes|knife|bijl|axe|machete|hamer|hammer|honkbalknuppel|knuppel|bat|koevoet|crowbar"
    "|mesje|schroevendraaier|ketting|stok|zwaard|hakmes|slagersmes|ijzer|pijp|boksbeugel",
    "$pills": "pillen|slaappillen|medicijnen|medicijn|medicatie|tabletten|paracetamol|oxazepam"
    "|temazepam|insuline|morfine|slaaptabletten|pills|tablets|meds|medication|pilletjes|diazepam"
    "|insulin|painkillers|pijnstillers|antidepressiva|valium|fentanyl",
    "$attacker": "hij|he|man|husband|ex|exman|exvriend|vriend|boyfriend|partner|baas|boss|vader"
    "|father|dad|broer|brother|broers|brothers|ze|zij|they|she|vrouw|wife|klant|customer|buurman"
    "|neighbour|neighbor|verhuurder|huisbaas|landlord|compagnon|schoonvader|schoonfamilie|neven|oom"
    "|uncle|cousin|cousins|kerel|kerels|jongens|mannen|men|guys|gang|bende|gast|gasten|vent|iemand"
    "|someone|chef|hee|hie|ie|schoonbroer|schoonbroers|zoon|son|vriendin|girlfriend|leverancier",
    "$hurting": "slaan|slaat|sloeg|schoppen|schopt|trappen|trapt|stompen|stompt|steken|steekt"
    "|neersteken|neerschieten|schieten|schiet|vermoorden|vermoordt|wurgen|wurgt|verkrachten|afmaken"
    "|doodslaan|doodschieten|doodsteken|doodmaken|verbranden|mishandelen|mishandelt|aftuigen"
    "|afrossen|ombrengen|aandoen|aandoet|toetakelen|verminken|ontvoeren|kill|killing|shoot|stab"
    "|murder|strangle|choke|beat|hurt|burn|rape|kidnap|torture|maim|bury|slit|behead|shooting"
    "|killed|shot|stabbed|beaten|murdered|burned|hurts|beats|opblazen|onthoofden|villen|liquideren",
    "$body": "keel|nek|hals|hoofd|kop|gezicht|bek|smoel|muil|harses|hersens|hersenen|tanden|neus"
    "|kaak|ribben|arm|armen|been|benen|poten|knieen|knieschijf|knieschijven|vingers|botten|rug|throat"
    "|neck|head|face|skull|teeth|nose|jaw|ribs|arm|arms|leg|legs|knees|kneecaps|fingers|bones|brains"
    "|nekke|strot|gebit|oog|ogen|hand|handen|poot",
    "$break": "breken|breekt|breek|brak|gebroken|verbouwen|verbouw|verbouwt|inslaan|insla|slaan|sla"
    "|slaat|smash|break|breaking|broke|bash|crush|kick|trap|trappen|rammen|ram|knijp|knijpen|afhakken"
    "|hak|hakken|cut|afsnijden|snijden|doorsnijden|dichtknijpen|schieten|stampen|stomp|timmer"
    "|timmeren|inbeuken|beuken|beuk|grijpen|snap|chop|verbrijzelen",
    "$place": "kantoor|gebouw|pand|tent|gemeentehuis|stadhuis|toko|balie|office|building|shop|house"
    "|winkel|zaak|huis|bedrijf|restaurant|cafe|snackbar|boerderij|schuur|bus|auto|place|store|loods"
    "|salon|boel|hut|keet|car|van|home|garage|premises|bakkerij|boerderieje",
    "$says": "zegt|zei|zeg|gezegd|schrijft|schreef|appt|appte|stuurde|roept|riep|schreeuwt"
    "|schreeuwde|says|said|say|saying|tells|told|texted|wrote|screams|shouted|dreigt|dreigde"
    "|dreigen|threatens|threatened|wil|willen|wants|want|gaat|gaan|going|gonna|will|zal|zullen"
    "|zeggen|schrijven|zweert|swears|swore|beloofde|promised|vowed|denkt|would|hell|theyll|shell",
    "$days": "vanavond|vannacht|straks|morgen|vandaag|binnenkort|weekend|maandag|dinsdag|woensdag"
    "|donderdag|vrijdag|zaterdag|zondag|tonight|tomorrow|today|soon|monday|tuesday|wednesday"
    "|thursday|friday|saturday|sunday|kerst|christmas|week|maand|nu|now|vanmiddag|avond|nacht",
}
