"""Nearness to the act: about to do it, undone before, afraid of oneself; and the same of violence.

How the lines are read stands in `danger_rules`; the lists behind `$` stand in `danger_words` and
`danger_concepts`.
"""

# ruff: noqa: E501 -- one line, one wording: a broken line could not be searched or sorted

from __future__ import annotations

from typing import Final

SUICIDE: Final = """
# hints in a few words
ben|voel|zijn _ een lafaard|mislukkeling|loser|nul / $firm
gewoon|alleen|eindelijk stil|rust .. hoofd
strafbaar|illegal|boete .. overleeft|overleef|survive|poging|mislukt
auto|car .. brug|muur|boom|bridge|tree .. gordel|seatbelt
is|was uitgevochten
ben uitgevochten|uitgeleefd
zus|broer|man|vrouw|vriend|zoon|dochter|klant|moeder|vader .. genoeg .. neemt|nam .. niet .. op
mag|kom|laat .. onze|lieve _ heer .. halen|nemen
have the|a means .. the|a|plan plan
staring|kijk|kijken|staar at|naar .. river|rivier|water|kanaal|canal|sea
wil eruit|weg .. uit _ alles
zit|sta|leef op het|t randje|edge
spoor|rails|tracks .. schrapen|vegen|scrape|opvegen
leven niet _ goed .. stop|einde|klaar
staan|standing|sta|im .. roof|ledge|rooftop .. my|shop|flat / solar|work*|repair*|fix*
# about to do it, nearly done
als|if ik|i maar|only durfde|dared
durfde|durf ik|k het$|maar|nou
was|were|im|ben ik|i|gister*|this|zo|so gisteren|zo|so|close|vannacht|this .. dichtbij|close|dicht / deal|doel|klant|target
was this|so close last|yesterday|tonight
bijna|almost|net|nearly gedaan|did|done .. vannacht|gisteren|it|last|yesterday|het / klaar|btw|aangifte|form
vannacht|gisteren|last .. bijna|almost niet|not|did|done|gedaan
ik er bijna niet meer was|geweest
nog|one|another|next een|n|zo|more|another .. brief|letter|tegenslag|rekening|aanmaning|bill|setback|nee|no|boete|afwijzing .. doe|do|ill|ik het|it|doe
er hoeft .. gebeuren .. doe|ga
ik|i doe|ill|might|do het|it|do .. als|vandaag|vanavond|tonight|zeker
ga|gonna|going|might|will|ill iets|something|do .. stoms|stupid|doms|undo|terug|spijt|drastic|drastisch|reckless / investeer*|invest*|kopen|buy
iets|something .. niet|cant|not .. terug|undo|take draaien|back|undone|undo
gevaar|danger voor|to|for mezelf|myself|mijzelf
bang|scared|afraid|schrik|frightened voor|of|van mezelf|myself|mijzelf
niet|not|dont veilig|safe|alone .. bij|met|with|alone mezelf|myself|me
iemand|someone|somebody nodig|praten|talk|praat|need .. anders|or|bang|scared .. doe|do|iets|mezelf|myself
praat|talk me|mij hieruit|out|down|uit
sta|stand|standing boven|al .. boven|parkeergarage|flat|brug / ladder|lijst
boven op de|het parkeergarage|flat|brug|dak|viaduct|silo|toren / zonne*|reclame|werk*
# saved, and sorry for it
had|hadden|wish|should iemand|ze|they|have|jullie|maar .. laten|let|left me|mij|liggen|die / training
me|mij maar|gewoon laten liggen|gaan|sterven
hadden|should|had me|mij|not|have niet|not|never .. reanimeren|redden|saved|gered|save|helpen|vinden|gevonden
waarom|why .. gered|save|saved|reanimeerd|gereanimeerd|terughalen me|mij|ze
waarom hebben ze me|mij gered|gereanimeerd|gevonden|tegengehouden
why did|have they .. save|saved|find|stop me
alleen|only|enkel .. nog|alive|voor|for .. kinderen|kids|dochter|zoon|hond|dog|moeder|daughter|son|mother
tot|until|till de|the|mijn|my kinderen|kids|hond|dog|moeder .. groot|grown|dood|oud|18|dead .. ga|go|dan|then / werk*|parttime
# the body found
opbaren|opgebaard|lijkschouwer|lijkzak|mortuarium|morgue|bodybag
me|mij|mijn .. lijkschouwer|opbaren|mortuarium|morgue|lijkwagen
me|mij .. off|van .. tracks|spoor|rails .. scrape|schrapen|schraap|vegen|opvegen|oprapen
scrape me .. off|tracks|rails
op|on mijn|my|mn steen|kist|tombstone|coffin|grave|zerk
me|mij|i in _ a|een _ box|coffin|kist
dooie|dode|dead|lijk|corpse .. betaal*|betalen|pay|plukken|btw|vat|belasting|schuld*|debt* / deurwaarder*|hoek|stock|line
plukken|pay .. lijk|corpse|dooie
# pull, voice, thoughts
overleden|dode|dead|late .. vrouw|man|moeder|vader|wife|husband|mother|father|zoon|dochter .. roept|roepen|calling|calls|komen|wacht|waiting
afgrond|donker|dark|darkness|diepte|void|abyss|stilte|leegte|dood .. trekt|roept|calling|calls|pulls|lonkt|lokt .. me|mij|aan
dark|darkness|void|abyss is|keeps calling|pulling|waiting
stuur|wheel|stuurwiel .. om|omgooien|gooien|los|swerve|yank|wegtrekken / $firm|bestuur
swerve|swerving|sturen|stuur .. oncoming|trucks|tegenligger*|vrachtwagen*|bomen|tree
vreemde|rare|nare|donkere|dark|weird gedachten|dingen|thoughts .. spoor|brug|trein|water|dood|bridge|tracks|train
denk|think|thinking elke|every|alleen|steeds .. spring|jump|dood|die|doodgaan
dood dood dood
kop|hoofd|head .. zegt|says|schreeuwt .. dood|spring|die|jump
hoe .. strop|galg|noose .. maakt|knoopt|maak
how .. noose|hang
doodbloeden|bleed|verbloeden|verdrinken|stikken .. hoe|duurt|long|take
hoe|how lang|long duurt|does|take .. doodbloeden|bleed|verdrinken|drown|sterven|bewusteloos|overdos*|stikken / vlees|slacht*
welke|which|wat pillen|medicijnen|pills|drugs|medicine .. samen|gevaarlijk|together|dodelijk|dangerous|combin*|lethal / apotheek|verkop*
slaapmiddelen|slaapmiddel|sleeping|pijnstillers|painkillers .. op|spaar|gespaard|saved|meds|stock*
stock*|hoard*|saving|spaar|sparen .. slaap*|sleeping|pills|meds|pillen|medicijnen|insulin*|insuline / sell|shop|winkel
gaskraan .. opengedraaid|open|turned|on|opengezet|aangezet / contract|rekening|leverancier|fornuis|bakker|bakkerij|kapot|pizza
turned|draai|draaide|zet the|de|het gas|oven|gaskraan on|open|aan / cook*|bakk*
polsen|wrists|aders|pols .. door|slit|open|snijden|cut / geblesseerd
willen|wil|want|wanna .. slit|snijden|door .. polsen|wrists
hunger|honger strike|staking .. die|dood|sterf|sterven
hongerstaking|hungerstrike
set|steek|zet|verbrand|zal mezelf|myself|mij|me .. fire|brand|vuur|fik|verbranden|vlammen
mij|mezelf|myself verbranden|verbrand|burn|aansteken
hanging|hang|hangen|bungelen from|aan|van|op a|the|de|een|die .. beam|balk|rope|touw|tree|boom|ceiling / lamp*|plant*|display
# done with all, tired of being
levensmoede|levenszat|doodsmoe
levend|living|walking dood|dead / line
hak|kap|stop ermee|mee .. met|alles|mezelf|leven .. mezelf|leven
ook met mezelf|leven|mijzelf
klaar met .. alles .. mezelf
geen mens|person meer .. schuld|weg|nummer
straffen|punish|haat|hate|destroy|kapot .. mezelf|myself .. straffen|kapot|wil|want|punish
mezelf|myself|mij straffen|kapot|vernietigen|destroy|uitwissen|erase .. wil|maken|$
wil|want|wanna mezelf|myself .. straffen|kapot|vernietigen|uitwissen|punish|destroy|erase
pijn|hurts|zeer|painful .. om|to .. bestaan|exist|leven|live|zijn$|ademen|alive
stoppen|stop .. met pijn|lijden|hurting|suffering / fysio|rug|knie
manier|way .. stoppen|stop|ending|end .. pijn|pain|lijden
everything hurts .. living|life|anymore
wat|waarom|what heeft|is .. zin|point .. adem|leef|besta|breathe|breathing|opsta
mooier|beter|better .. als|when|if|dat .. wegga|weg|leave|gone|verdwijn / $firm
wereld|world .. mooier|beter|better .. als|when|if|zonder
im|i|just a _ waste of space|oxygen|zuurstof|air|ruimte
see|zie|imagine .. future .. with|without|met me|mij
future with|zonder me|mij in it
dont|not plan|plannen|intend|expect|going to|on|be .. around|alive|here|living
way|manier out|easy|makkelijke|makkelijkste .. taking|take|neem|kies|choose|tonight
taking|take|thinking|neem|kies .. easy|makkelijke|coward*|laffe way|weg|uitweg|manier out|uit|tonight / vat|scheme|btw
makkelijke|laffe weg|uitweg
want|wil .. go|be|everything|alles .. black|zwart|donker|stil|silent|dark$
want|wil|ready|klaar to|om|voor be|go|meet|zijn|gaan .. with|to|bij|naar god|lord|jesus|allah|god|heaven
andere|other kant|side .. wil|want|ga|go|zie|see|tot
wil|ga|want|see .. andere|other kant|side / twente|stad|straat|verhaal|weg
slaap|slapen .. straks|lang|lekker .. lang|altijd|diep|nooit
klaar|ready voor|for .. einde|end|dood$|vertrek
weg voor|for|vuur altijd|eeuwig|ever|good$|forever
disparaitre pour|a toujours|jamais
no despertar|despertarme manana|nunca|mas
lieber tot|sterben|gestorben
besluit|besloten|decided|decision .. genomen|vrijdag|friday|laatste|last|made|bang .. dag|day|niet|peace|laatste|last / baan|werk|winkel|open*|job|verhuiz*
bang|afraid|scared .. besluit|decision|besloten|decided
na|after vrijdag|zondag|maandag|morgen|friday|sunday|tomorrow|weekend .. verlost|vrij|free|rust|peace|over|niemand|nobody|voorbij
putting|regel|geregeld|getting|afronden|ronden my|mijn|alles|everything|affairs .. order|orde|last|burden|need|nodig|netjes|niemand / huwelijk|vakantie
afronden|ronden .. niemand|last
weet|know|weten .. je|you|jullie|ze|they .. waarom|why / btw|prijs|factuur|weiger*|afwijz*
niet|not|dont meer|hear|from .. hoort|horen|hear|from|me .. weet|know .. waarom|why
waarom|why ik|i het|it gedaan|did|deed|doe|done
schrijf|writing|write dit|this .. weet|know|weten .. waarom|why
mag|can|may .. mijn|my .. hebben|have|krijgen .. gitaar|guitar|spullen|fiets|auto|horloge|alles / klant*|data|adres
hoop|hope|please|beloof .. zorgen|zorg|take|look .. voor|of|after mijn|my ouders|parents|moeder|mother|kinderen|kids|hond / mantelzorg*|parttime|opvang|toeslag*|werk
saying|started|zeggen|nemen|afscheid .. goodbye|vaarwel|goodbyes|afscheid .. people|mensen|everyone|iedereen|family|vrienden
begonnen|begin|started .. afscheid|goodbye|goodbyes
mijn|my dood|death .. alles|everything|zou|would|lost|solves|solve
spoor liggen|lign|lig|ligge|springen
op|on t|het|the spoor|tracks|rails lign|liggen|lie|lig|lying|gaan
zee|zeej|zeet t|het|dit nich|niet|nie meer _ zitten|zittn / samenwerk*|om
"""

VIOLENCE: Final = """
# in a few words
dood gaan maken|slaan|steken|schieten
buitenlanders|moslims|homos|joden|vluchtelingen .. dood|kapot|oprotten|afmaken|verbranden
tied _ up in|by|to .. shop|chair|house|own|home|them|van|basement
tied|bound me|us up|to
enferme .. maison|chambre|cave|appartement|dehors
over lijken ga|gaan
ga|gaan over lijken
met|by|with geweld|force|violence .. take|pak|haal|neem|krijg|terug
take|pak|haal|neem it|het|t met|by|with geweld|force
kapot maken mijn|my|ons|winkel|zaak
sloa|slaa|sla m|hem|um veur|voor|in|op|tegen de kop|bek|harses|muil
# what was done
naaktfoto*|nudes|naaktbeelden|seksfilmpje .. rondgestuurd|around|online|ex|dreig*|betalen|pay|delen|verspreid*
ex|man|he|hij|vriend .. naaktfoto*|nudes|naaktbeelden
doe _ jullie _ wat|iets
ik ben _ uitgeleefd|uitgevochten
arm|pols|wrist|vinger|hand .. omgedraaid|twisted|verdraaid|omdraaide|twisting .. / sport|ongeluk
omgedraaid|twisted|twists my|mijn|mn arm|pols|wrist|vinger
ruit|winkelruit|raam|etalageruit|voordeur|deur|autoruit .. ingegooid|ingeslagen|ingetrapt|kapotgegooid / storm|hagel|voetbal|verzek*
lunged|charged .. me|mij|us|ons .. at|toe .. / klant|bestel*
came at me|us with
op me|mij|ons af .. met|kwam|ging|with
met|with een|a .. schroevendraaier|mes|hamer|stok|knife|screwdriver|bat|hammer .. op|at me|mij|ons
eindig|eindigen|eindigt|end|belandt|beland .. in|up .. kanaal|canal|sloot|ditch|kist|graf|ziekenhuis|hospital|kofferbak|trunk|river|grave|dood / contract
oprotten|opdonderen|opzouten|opflikkeren .. of|or|anders|dood|ik
in de|een as|puin|rook|vlammen gaat|gaan|leggen|ligt / vulkaan
motorclub|biker|bikers|mocromaffia|kartel|cartel .. wil|willen|want|wants|eist|geld|mijn|my|kroeg|bar / kleding
achter|behind|after me|mij|ons|us aan|chasing / baan|feiten|zit
zit|zitten|loopt|lopen al|dagen|weken .. achter me|mij|ons / boekhouding|computer
hackt|hacked|gehackt .. telefoon|phone|account .. he|hij|ex|weet|knows|man|husband / bank|website|winkel
benen|vingers|hand|handen|legs|fingers kwijt|lose|lost|breken|break .. politie|police|ben|als|if|or|of / ongeluk|accident
bivakmuts|balaclava|bivakmutsen .. / corona|mondmasker|carnaval|verkoop|sell|feest
gezicht bedekt .. stond|kwam
wil|want|zin|willen .. iemand|hem|haar|him|her|someone .. pijn|slaan|hurt|dood|kapot / klant*
wraak|revenge|vengeance .. wil|want|neem|take|zal|bloed|blood / film|game|boek
bloed|blood .. vloeien|flow|zien|spill|spatten|stromen / onderzoek|bank|test
hij|zij|ze|die|jij|je|jullie|zwager|baas|man|ambtenaar gaat|gaan|goat eraan$ / zaak|winkel|omzet
gaan|gaat jullie|hij|ze|allemaal eraan|eran
over lijken|dead bodies / film
koop|kopen|buy|buying|haal|regel|get|getting .. pistool|gun|wapen|mes|shotgun|blaffer .. los|settle|op|zelf|solve|hem|him|end|finish|this / keuken|kok|slager
buying|koop|kopen|haal a|een|n gun|pistool|wapen|blaffer
laat|laten die|de|dat|jullie|hele .. ontploffen|exploderen|afbranden|affikken / ballon*
met geweld .. pak|neem|haal|halen|komt|kom|eis
by|with force .. take|ill|get
vuisten|fists|handen|hands .. niet|not|cant .. thuis|bij|control|keep|myself / wassen
kind|baby|zoon|dochter|child|zoontje door _ elkaar geschud|geslagen|schudde
shook|geschud .. baby|kind|child
durft|durf|afraid|scared|bang|dares niet|nie|to|om .. naar|go|home|huis|thuis .. huis|home|gaan / brief|post
slaat|beats|hits|schopt|mishandelt|sloeg .. vrouw|kinderen|wife|kids|jongens|boys|hond|dog|dochter|zoon|meisje|girl|boy|personeel|vriendin|moeder|hem|her|him / record|munt|deuk|trom
baas|boss|chef|uitzendbaas|werkgever .. slaat|beats|hits|sluit|sloeg|opsluit .. ons|us|jongens|boys|op|personeel|workers|kitchen / boekhouding
sluit|sluiten|lock|locks|locked ons|mij|me|us op|up|in|binnen .. / spaargeld|systeem|account|out
family|familie|vader|broers|husband|man|they|ze locked|opgesloten|sloten|sluit|sluiten me|mij|up|op
werk|work .. voor|for niks|niets|nothing|free .. mag|can|cant|niet|leave|weg / vrijwillig*|volunteer
pak|pakt|pakken mij|me hard|vast|keel|arm .. bang|pijn|ik
ik bang .. man|hij|hem|broer
bin|ben|bun bang|bange|benauwd veur|voor|van _ mien|mijn|me|m'n man|kearl|kerel|vader|broer|ex|vriend|zoon
snijdt|snijden|snij|cut|cuts mij|me|keel|us
kapot|sloop|destroy|smash* maken|maakt|sloopt|winkel|zaak|shop|everything .. hamer|knuppel|stok|bijl|bat|hammer / klus|verbouw*
slot|slat|sloat de|den boel|kachel|deure .. kort|klein|kapot
men|mannen|man|guys|jongens .. came|kwamen|binnen|in .. smashed|sloegen|kapot|everything|alles|vernielden
down|hospital|ziekenhuis .. put|schop|sla|breng|help him|hem|her|haar
put|sla|schop|ram|help|trap|beuk him|hem|her|haar|jullie|die .. hospital|ziekenhuis|ic|graf|rolstoel|wheelchair
outside|buiten|voor|bij his|her|zijn|haar|hun|your house|huis|deur|door|office .. with|met axe|bijl|mes|knife|gun|knuppel|bat|benzine|pistool
regret|spijt .. then|toen|daarna|nu .. fire|brand|car|auto|ruit|window
my|mijn car|auto|bus|van .. on|in fire|brand .. said|zei|dreig*|regret|spijt|ex|warning|waarschuwing / insur*|verzek*
dangerous|gevaarlijke|criminal|criminele|verkeerde people|mensen|jongens|types|guys .. owe|money|geld|schuld*|borrowed|geleend
owe|schuldig|geleend .. dangerous|gevaarlijke|criminelen|gangster*|maffia|verkeerde|drugs
will|going|gonna|wil|gaat kill|vermoorden|doden me|mij
вбе|вбье|убьет мене|меня
що|что .. вбе|вбье|убьет .. мене|меня
"""
