"""More despair and threats in other languages: compositions of farewell, burden, means and fear.

Beside the families of `danger_abroad`; read the same way.
"""

# ruff: noqa: E501 -- one line, one wording: a broken line could not be searched or sorted

from __future__ import annotations

from typing import Final

SUICIDE: Final = """
# German
ohne _ mich .. besser|leichter|gut|glucklicher|dran
besser|leichter|glucklicher .. ohne _ mich
abschiedsbrief*|abschiedsbriefe
springe|springen|werfe|lege|spring|schmeisse .. vor|auf|von .. zug|gleise|bahn|brucke|dach|lkw|schienen
mache|mach|machen|bereite .. ende|schluss$|schluss / vertrag|firma|geschaft|arbeit
einschlafen|schlafen|schlaf .. nie|nicht|fur .. aufwachen|immer|mehr
nicht|nie mehr|wieder aufwachen|aufwache
kann|will|mag nicht|nimmer mehr .. leben|sein$|atmen
bring|bringe|brachte|bringt mich|sich um
umbringen|erhangen|erhange|aufhangen|vergiften|erschiessen mich|sich
mich|sich umbringen|erhangen|aufhangen|vergiften|erschiessen|toten|umbringt|umbringe
leben .. sinnlos|satt|mude|keinen|wert|beenden|ertrage|ende
lebensmude|todessehnsucht|freitod|suizid*
kein|keinen ausweg|sinn .. mehr|tod|sterben|leben / formular|firma
wenn ich .. tot|weg bin
tot sein|ware|besser
wunschte ich|dass .. tot|sterben
# Turkish
ben|benim olm*|yok olmasam|olmadan|olursam|olsam .. daha|rahat|iyi
olmasam|bensiz|olursem|olsem .. daha|rahat|iyi|kurtul*|herkes
keske .. uyanma*|olsem|olseydim|dogma*|olmasa*
uyanmasam|uyanmak .. istemiyorum|keske|yarin|bir
kendimi .. oldur*|asaca*|asmak|atmak|ataca*|vuraca*|vurmak|yakaca*|zehirle*|bogac*
hayat*|yasam* .. biktim|bitti|son|anlami|anlamsiz|dayan*|yoruldum|usandim|vazgec*|istemiyorum
yasama* istemiyorum|sebeb*|gucum|nedenim|gerek
yasamak|yasamanin .. istemiyorum|anlami|sebebi|yok|degmez
olum .. istiyorum|dusun*|kurtul*|cozum|tek
olmek .. istiyorum|ister*|kurtul*|isterdim|isteyen
veda mektub*|ediyorum
elveda
canima|hayatima .. kiy*|son
ilac*|hap .. ictim|icecegim|yutt*|biriktir*
kopru*|cati*|tren* .. atla*|atlay*
esim|kocam|oglum|karim|abim .. intihar|kendini|olmek|oldur*
yuk oldum|oluyorum|gibi
# Polish
list*|listy pozegnaln*
skonczyc|koncze|skoncze|konczyc ze|z _ soba|zyciem
ze|z soba|zyciem skonczyc|koncze|skoncze
beze _ mnie .. lepiej|latwiej|szczesliwi*|ulga
lepiej|latwiej|szczesliwsi .. beze|bez mnie
skocze|skoczyc|rzuce|rzucic|wskocze .. pod|z|pociag|mostu|most|dachu|okna
nie chce|chcialbym|chcialabym|mam .. zyc|istniec|obudzic|budzic
zabic|zabije|zabijam|powiesic|powiesze|otruc sie
sie zabic|zabije|powiesic|powiesze|powiesil|otruc
samoboj*
chce|wole|chcialbym|chcialabym|lepiej umrzec|zginac|umarl*|smierc|zniknac
umrzec|smierc .. chce|wole|lepiej|mysle|jedyne|wyjscie
zycie|zycia .. sensu|dosc|bez|odebrac|zmeczon*
odebrac .. zycie
nie .. obudz* .. jutro|wiecej|juz|rano
tabletk*|leki .. polkn*|wzial*|wezme|zbieram
maz|syn|brat|ojciec|zona|kolega .. powiesic|zabic|samob*|zyc|zabije
# Arabic, both scripts
عائلتي|اهلي|اولادي|الكل|هم|زوجتي|عيلتي .. افضل|احسن|ارتاح* .. بدوني|بلاي|مني|من
بدوني|بلايا|من دوني|بلايي .. احسن|افضل|يرتاح*|اريح
احسن|افضل|يرتاح* .. بدوني|بلايا|بلايي|غيري
سيقتل|يقتل|بيقتل|قتل|رح|بدو|بده|يقتل نفسه|نفسها|حاله|حالو|روحه|راسو
نفسي|حالي|روحي|راسي .. اقتل|انهي|اموت|اشنق|اخلص|انتحر
اقتل|اشنق|انهي|نقتل|نشنق|بقتل نفسي|حالي|روحي|راسي|حياتي
انهي|انهاء|تنتهي حياتي|حياته
تعبت|مليت|كرهت|زهقت|طفشت|عييت .. الحياه|حياتي|العيشه|الدنيا|عمري|نعيش
الموت .. احسن|افضل|اريح|ارحم|اتمني|بدي|لي|حل|راحه
اتمني|بتمني|ياريت|ليتني|نتمني .. اموت|الموت|مت|نموت|ما|لم
اموت|انتحر|انتحار|نموت|نتحر|الانتحار|ينتحر|انتحرت
لا|ما|مش|مو|ماني .. اعيش|نعيش|العيش|عايش|اصحي|استيقظ
وداعا|رساله .. للجميع|وداع|الوداع|يا
ma|mabgha|mabghit|manich|mesh|mush|mou .. n3ich|a3ish|a3eesh|3ish|ne3ish|nfi9|sahi
bghit|bghet|bdi|bedi|biddi|badi|3ayez|3ayz|3awez|abi|abgha|nebgha|nhab|n7eb .. nmout|nmoot|amout|amoot|amut|mout|moot|entehar|antaher|antahir|ntaher|nqtel|nmut
nmout|nmoot|amoot|ntaher|antaher|antahir .. bghit|bghet|bdi|biddi|7sen|ahsan|a7san|khalas|rasi|nefsi|hali
nqtel|a2tol|a2tel|aqtol|n9tel|ne9tel|nekhles rasi|nafsi|hali|rouhi|ro7i|7ali|nefsi
t3ebt|ta3bt|ta3ebt|3yit|3eyit|zhe2t|malit|kreht .. hayat|7ayat|dunya|denya|donia|3ich*|hyati|7yati
ahsan|a7san|7sen|hsen .. bdouni|bala|bidouni|mnghiri
intihar|inti7ar|intehar|lintihar
# Ukrainian and Russian, both scripts
без мене|меня .. легше|краще|лучше|легче|лекше|лучшe
легше|краще|лучше|легче|лекше .. без мене|меня
накласти|наклад*|наложить|наложу|наложит .. руки
лучше|краще|хоть|шоб|чтобы|щоб|якби .. не .. проснул*|прокину*|родил*|народ*|просыпа*|жить|жити
не .. проснул*|прокин*|прокида*|просыпа* .. завтра|больше|бильше|никогда|николи|хочу|утром|лучше
не хочу|хочется|хочеться|можу|могу .. жить|жити|просыпаться|прокидатися
хочу|хочется|хочеться|лучше|краще|мечтаю|мрию умереть|померти|вмерти|сдохнуть|умер|смерти|исчезнуть|зникнути|заснуть|заснути
умереть|померти|смерть|сдохнуть .. хочу|лучше|краще|хочется|выход|вихид
убить|вбити|убью|вбью|повешусь|повисить|повишусь|повеситься|повиситися|отравлюсь|застрелюсь|утоплюсь|застрелюся|утоплюся .. себя|себе|лучше|я
повешусь|повишусь|застрелюсь|застрелюся|отравлюсь|утоплюсь|утоплюся|повеситься|повиситися|самоубийств*|самогуб*|суицид*
покончить|покончу|закинчити|покинчити .. собой|собою|жизнью|життям
жизнь|життя|жити|жить .. смысл*|сенс*|устал*|втомив*|надоел*|набрид*|кончена|скинчен*|сил|незачем
прыгну|прыгнуть|стрибну|стрибнути .. поезд|потяг|моста|мосту|крыши|даху|окна|викна
прощальн* письмо|лист*|записк*
таблет* .. выпил*|випи*|напился|собрал*|коплю|наглот*
муж|сын|брат|чоловик|син|отец|батько|друг .. повес*|повис*|самоуб*|самогуб*|жить|руки .. себя|себе|не|на
bez mene|menya|menia|menja .. legshe|luchshe|lehshe|legche|krashche|krashe
luchshe|legche|krashche|lehshe|krashe .. bez mene|menya|menia|menja
ne khochu|hochu|xochu|khochetsa|mogu .. zhit|zhyt|zhyty|jit|zhiti|zhyti|prosypatsya
khochu|hochu|xochu|luchshe|krashche umeret|umeret|umer|pomerty|vmerty|sdohnut|sdokhnut|umru|umirat
ubit|ubyu|ubju|vbyty|vbyu|ubiyu|povesitsya|poveshus sebya|sebe|sebia
poveshus|povishus|samoubiystv*|samohubstv*|suitsid
pokonchit|pokonchu .. soboy|soboi|zhizn*
# French, Spanish, Portuguese, Italian, Romanian, Bulgarian
en finir .. / contrat|bail|dossier
veux|vais|voudrais|voulais|envie|pense .. en|d|de .. finir$|mourir|disparaitre|suicider|tuer|crever
me|se suicider|pendre|jeter|suicide|noyer
veux|vais|voudrais|envie|pense|voulais me _ tuer
mieux .. sans _ moi
sans _ moi .. mieux|heureux|soulages
peux|veux|supporte|envie plus .. vivre|exister|vie$
plus .. envie|gout|raison|force .. vivre
lettre* .. adieu
adieu .. tous|monde|tout
vie .. sert|sens|vaut|fatigue|marre|assez / assurance
fatigue|marre|assez .. vivre|vie
dormir .. jamais|toujours .. reveiller
jamais|plus .. reveiller
cachets|medicaments|comprimes .. avale|pris|prendre|tous|boite
sauter|sauterai|jeter .. pont|train|metro|toit|fenetre
quiero|quisiera|voy|deseo|prefiero .. morir|morirme|matarme|suicidarme|desaparecer|ahorcarme
matarme|suicidarme|ahorcarme|suicidar|suicidio
no .. quiero|puedo|ganas|vale .. vivir|despertar
mejor|felices .. sin _ mi
sin _ mi .. mejor|felices
carta* .. despedida|despedirme
vida .. sentido|cansado|cansada|vale|acabar|terminar|harto|harta / seguro|costo
acabar|terminar .. vida|todo$|conmigo / contrato
quero|queria|vou|prefiro|vontade .. morrer|suicidar|desaparecer|matar-me
acabar .. minha|vida / contrato
nao .. quero|aguento|vontade .. viver|acordar
melhor .. sem _ mim
sem _ mim .. melhor
voglio|vorrei|meglio .. morire|farla|suicidarmi|sparire|uccidermi|ammazzarmi
farla _ finita
non .. voglio|riesco|vale .. vivere|svegliarmi
meglio .. senza _ me
senza _ me .. meglio
ammazzarmi|uccidermi|suicidarmi|impiccarmi
vreau|mai|imi .. mor|omor|sinucid*|dispar
sinucid*|spanzur|omor ma|sa|mine
ma|sa|imi|m sinucid*|omor|spanzur|arunc
nu .. mai .. vreau|pot .. traiesc|trai|traiasca
mai|bine .. fara _ mine
fara _ mine .. bine
искам .. умра|самоуби*|умирам|изчезна
не .. искам .. живея|живота
живот* .. смисъл|смисьл|уморен*
самоуб*
по .. добре .. без _ мен
iskam .. umra|samoubi*
# Somali, Tigrinya, Farsi, Papiamentu, Hungarian, Czech, Serbian, Albanian
dhiman|dhinto|dhimasho|dhintaan .. rabaa|doonayaa|jeclaan|fiican|roon
rabaa|doonayaa|doonaa .. dhinto|dhiman|isdilo|is _ dilo|dhimashada
is|isku dilo|dilaa|dili|dilayaa|dil
nolo*|nolosha .. daal*|neceb*|rabin|rabo|maya|dhamaat*|maan|macno*|quus*
quustay|rajo .. dhig*|nolo*|beel*
ክመውት|ምማት|ሞት|ክሞት .. እደሊ|ይሓይሽ|ይሕሸኒ|ደልየ|ኣለኹ
እደሊ .. ክመውት|ሞት
ንነብሰይ|ነብሰይ .. ክቐትል|ክቐትላ|ቀቲለ
ህይወተይ|ህይወት|ምንባር .. ደኺመ|ጸሊአ|ኣይደልን|ትርጉም|የብሉን|ኣድከመኒ
መሞት|መኖር|ራሴን .. እፈልጋለሁ|አልፈልግም|ላጠፋ|ማጥፋት
mikham|mikhaham|mikhastam .. bemiram|khodkoshi|khodamo|khodam|bekosham|bokosham|namanam
khodam|khodamo|khodemo .. bekosham|bokosham|mikosham|koshtan
khodkoshi|khod _ koshi
az .. zendegi .. khaste*|sir|motenaf*|badam
nemikham .. zende|zendegi|bashe|basham|bidar
خودكشي|خودكشى|بميرم|بكشم|خودمو|خودم .. ميخوام|ميخواهم|خسته|كنم|بكشم|را
ميخوام|ميخواهم|مي .. بميرم|خودكشي|بكشم
از .. زندگي .. خسته|بريدم|سير|متنفر
نميخوام|نمي .. زنده|زندگي .. باشم|كنم
mi .. ke|kier .. muri|morto|biba .. / no
no .. ke|kier .. biba
mi .. ta .. kansa .. bida
meg .. akarok|akarom halni|olni|halok
nem .. akarok .. elni|felebredni
ongyilkos*
chci umrit|zemrit|zabit
nechci zit
zelim|hocu|zelim umreti|umrem|ubiti|ubijem
ubicu|ubiti se|sebe
ne _ zelim .. zivim|zivjeti|ziveti
dua .. vdes|vritem|vdekje*
nuk _ dua .. jetoj
vras veten
θελω .. πεθανω|αυτοκτον*
αυτοκτον*
想死|自杀|不想活
我 想死|不想活|自杀
"""

VIOLENCE: Final = """
# German
schliesst|sperrt|schloss .. mich|uns .. ein|nachts|nacht
pass|ausweis .. schliesst|behalt|nachts|ein
weiss wo .. wohnt|wohnst|wohnen|arbeitet|kinder
angst|traue .. hause|heim|ihm|mann|ex .. gehen|zu|mich|vor|nicht
steche|ersteche|erschiesse|erschlage|zunde|bringe .. ihn|sie|euch|dich|laden|haus|buro|ab|um|an
wurgt|schlagt|tritt|schlug|prugelt|verpruegelt mich|uns|meine
mich|uns .. wurgt|schlagt|tritt|schlug|zwingt|bedroht|bedrohen|erpresst|erpressen
wollen|will|verlangen|fordern schutzgeld|losegeld
messer|pistole|waffe .. kehle|hals|kopf|gehalten|bedroht
droht|drohen|drohte .. kinder*|familie|haus|laden|mir|tot*|um
fotos .. kinder .. schule|geschickt|zahlen
auf _ sich .. aufpassen
# Turkish
oldurec*|oldurur*|oldurecek*|oldururum|vurac*|vururum|gebert*|kesecem|kesec*|bicakla*|yakac*|yakarim|parcala*
olduracak|oldurecek|oldurur .. beni|bizi
dukkan*|ev*|araba* .. yakacak*|yakariz|yakarim|yakacagim|kursunla*|bastilar|basti
silah .. cek*|daya*|dogrul*|geldi*
bicak .. cek*|daya*|salla*|geldi*
cocuk* .. foto* .. okul|gonder*|attilar
tehdit .. olum*|oldur*|silah|cocuk*|aile|yak*|bicak|kocam|esim|ediliyorum
dovuyor|dovdu|dovuyo|vuruyor|tokat|bogazim*|bogaz|tekme* .. beni|kocam|esim|bana|babam|oglum
beni|bana|bizi .. dovuyor|dovdu|vurdu|vuruyor|tokat|bogdu|kilitl*|hapset*|zorla*|tecavuz
korkuyorum .. eve|kocam*|ondan|esim*|gitme*|oldur*
harac .. isti*|odemez*
evimi|nerede .. oturdug* .. bili*
# Polish
zabije|zabic|zabija .. tego|go|ja|ich|was|was|urzednik*|szef*|mnie|cie|ciebie
zdjec* .. dzieci .. szkol*|przysl*|zaplac*
przysl* .. zdjec* .. dzieci|syna|corki
dusi|dusil|kopie|kopal|bije|bil|uderzyl|szarpie|popycha mnie|nas|dzieci|mame
maz|ojciec|partner|brat|ex|byly|chlopak|syn .. bije|bil|dusi|grozi|znecal*|zneca|szarpie|wyzywa|zamyka|zabije|uderza
boje .. sie .. wracac|domu|meza|zycie|jego|go
wiem|wie|wiedza gdzie .. mieszk*|pracuj*|dzieci|szkol*
chca|zadaja|chce .. haracz*|okup*
haracz*
noz|pistolet|bron .. gardl*|glow*|przystawil*|wyciagn*|grozil*
spal* .. sklep|dom|samochod|firme|auto|was|biuro|urzad
przemoc .. dom*|maz|meza
trzyma* .. paszport|dokument*
# Arabic, both scripts
ساقتل|سوف|راح|رح|هقتل|بقتل|حقتل|نقتل|ساقتله|غادي .. هذا|هذه|الموظف|اقتل|نقتل|واحد|المدير|صاحب|كل
ساقتل*|هقتل*|بقتله|رح اقتل*
صور .. اولادي|ابني|بنتي|اطفالي .. المدرسه|ادفع|مدرسه
يرسلون|بعثوا|ارسلوا .. صور .. اولادي|اطفالي|بنتي
سكين|مسدس|سلاح|موس .. رقبتي|راسي|علي|هددني|رفع|وضع|وجه
هددني|هددوني|يهددني|يهددوني|بيهددني|بيهددوني|تهددني|كيهددني|مهدد|تهديد
يضرب*|ضرب*|بيضرب*|كيضرب* .. ني|زوجي|مرتي|امي|اختي|اولادي|الاولاد|انا
يحبسني|حابسني|حبسني|قافل .. البيت|الدار|علي|الغرفه
بيقتلوني|يقتلوني|بدهم|بده|بدو .. يقتل*|قتلي|دمي
خايف*|خائف*|اخاف|خوف .. ارجع|البيت|زوجي|علي _ حياتي|حياتي|الدار
يعرف|بيعرف|عارف*|يعرفون|يعرفو .. وين|اين|بيتي|ساكن|مدرسه .. اولادي|بيتي|ساكن*
byedrob*|kaydreb*|kaydrab*|yedreb*|byidrob*|darab*|dreb* .. ni|jozi|zawji|rajli|ommi|wladi|mrati|ana
hadd*|yhadd*|kayhadd*|byhadd* .. ni|mout|sla7|sekkin|silah|wladi|ye2tel*
ghadi|rah|ra7|ha|bghit|bdi .. nqetlo|n9etlo|a2etlo|nqtlo|n9tlo|neqtel|nedreb*|nqtel|a2tol
# Ukrainian and Russian
чоловик|чоловік|муж|він|вин|он|батько|отец|брат|ex|бывший|колишний .. мене|меня|нас|детей|дитей|мать|маму .. б|бе|бе|бье|бьет|душить|душит|замикае|закрывает|запирает|вбье|убьет|зарижe
мене|меня|нас|детей|дитей .. б|бье|бьет|душить|душит|замикае|запирает|закрывае|бють|избивает|насилует|гвалтуе
б|бе|бье|бьет мене|меня|нас
живою|живой|живым|живим .. не .. выйд*|вийд*|уйд*|отпуст*|выпуст*
убью|вбью|зарежу|зарижу|застрелю|пристрелю|придушу|сожгу|спалю|взорву|пидирву .. этого|цього|его|його|вас|тебя|всех|их|ту|магазин|офис|чиновник*|его
нож|ниж|пистолет|оружие|зброю .. горлу|горло|голове|голови|приставил*|пристав*|угрож*|погрож*|достал*|дистав
фото .. детей|дитей|ребенка|дитини .. школ*|прислал*|надисл*|платить|заплат*
прислали|присылают|надислали .. фото .. детей|дитей|сына|дочери
боюсь .. домой|додому|мужа|чоловика|идти|жизнь|життя|его|його
знает|знают|знае|знають где|де .. живу|живем|живемо|дети|диты|работаю
паспорт .. забрал*|отобрал*|держит|тримае
муж|он|бывший|muzh|on|byvshiy|cholovik .. ubyet|ugrozhaet|ugrojaet|byot|bjot|byet|dushit|pogrozhue
# French, Spanish, Portuguese, Italian, Romanian, Bulgarian
mari|copain|pere|frere|ex|patron|il|compagnon me|m|nous frappe|bat|battu|tape|etrangle|menace|enferme|viole|suit|harcele
veulent|vont|veut|va|menacent|menace .. bruler|tuer|frapper|casser|egorger|planter|incendier .. / prix
peur .. rentrer|mari|vie|ex|tue|tuer|frappe / impot*
couteau|pistolet|arme|flingue .. gorge|tete|menace*|sorti|tempe|pointe
sait|savent|sais ou .. habite|habitent|enfants|ecole
photos .. enfants .. ecole|envoye*|payer
vais|va|veux .. tuer|buter|crever|egorger|planter|saigner|frapper / temps
pris|garde|confisque .. passeport|papiers .. patron|mari|il
argent .. protection|racket|rackette*
marido|novio|esposo|ex|padre|jefe|hermano .. pega|golpea|amenaza|maltrata|persigue|sigue|matar|encierra|viola|acosa|bate|ameaca|persegue
me .. pega|golpea|golpeo|pego|persigue|amenazaron|amenazo|encierra|violo
amenaz* .. pistola|muerte|cuchillo|matar*|hijos|familia|quemar|armas
pistola|cuchillo|arma .. cabeza|cuello|amenaz*|saco|apunto
lo|la|los|te|le voy|vou _ a matar|quemar|apunalar|pegar
voy|vamos|van _ a .. matar*|quemar*|apunal*|pegar*
miedo .. casa|vida|marido|mate|matar / impuesto*|hacienda
saben|sabe donde .. vivo|viven|hijos|escuela
fotos .. hijos .. escuela|colegio|mandaron|enviaron|pagar
quemar|queimar|bruciare|incendiar .. tienda|negocio|casa|local|loja|negozio
meu|minha marido|namorado|ex|pai .. bate|ameaca|agride|persegue|tranca|violenta
marito|padre|fratello|ex|compagno .. picchia|minaccia|segue|chiude|uccide*|violent*
sotul|sotul|tata|iubitul|fostul|patronul .. bate|ameninta|loveste|omoara|inchide|urmareste
il|o|te omor|omoram
frica .. casa|viata|sot*|omoara
мъжьт|мьжьт|мъжът|бившият|баща|мьжа .. бие|заплашва|души|преследва|ме
ме .. бие|удря|заплашва|души|преследва|изнасили
mazhat|maja .. bie|zaplashva
# Somali, Tigrinya, Farsi, Papiamentu, others
hanjab*|hanjabeen|hanjabaad
i|igu|nagu hanjab*|garaac*|dil*|dileen|dilaan|dilayaan
waxay|wuxuu|way|wuu .. dilaan|dilayaa|dilo|garaac*|hanjab*|gubi*|kufs*
ninkayga|ninkaygu|ninkaygii|odaygayga|seygayga|aabbahay|walaalkay .. garaac*|dil*|hanjab*|feer*|i
mindi|qori|bastoolad .. igu|qabsad*|hanjab*|galay|soo
baqayaa|cabsan*|baqanayaa .. guriga|ninkayga|dil*|nafta*
ሰብኣየይ|ሰብኣይ|ኣቦይ|ሓወይ|ነበር .. ይሃርመኒ|ይወቅዓኒ|ክቐትለኒ|የፈራርሓኒ|ይቐትለኒ|ይህድደኒ
ክቐትለኒ|ክቐትሉኒ|ይወቕዓኒ|ይሃርመኒ|የፈራርሑኒ
ባለቤቴ|ባሌ .. ይመታኛል|ይደበድበኛል|ሊገድለኝ|ያስፈራራኛል
shoharam|shohar|pedaram|baradaram|namzadam .. mizan*|kotak|tahdid|mikosh*|zadan
tahdid .. mikon*|marg|koshtan|kard*
chaghoo|chaghu|aslahe|haftir .. tahdid|gozasht|gerd*|keshid
mikosham*|mikoshamesh|atish|atesh .. mizan*|magh*|esh
شوهرم|همسرم|پدرم|برادرم .. ميزنه|ميزند|كتك|تهديد|ميكشه|ميكشد|مرا|منو|حبس
تهديد .. ميكن*|مرگ|كرد*|قتل
ميكشمش|ميكشم .. او|اون|را
ferjem|apam .. ver|megver|bant|fenyeget
megol|megolom|megoli
manzel|muz|pritel .. bije|vyhrozuje|mlati|zabije
muz|muž|otac|decko .. tuce|bije|prijeti|preti|udara
burri .. rreh|kercenon|vret
ubicu|zabiju|zaklat|zaklacu .. ho|te|ga|vas|je
"""
