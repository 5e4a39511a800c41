"""Last words and menace in other languages, beside `danger_abroad` and `danger_tongues`."""

# ruff: noqa: E501 -- one line, one wording: a broken line could not be searched or sorted

from __future__ import annotations

from typing import Final

SUICIDE: Final = """
# German
mude|satt|leid|uberdrussig .. leben|lebens|leben
fahre|rase|fahr .. gegen|vor .. baum|mauer|brucke|lkw|wand
sagt|sag|sagen|grusst .. meinen|meiner|meine .. liebe|lieb|leid|schuld
keinen|kein|keine zweck|sinn|hoffnung|ausweg .. will|mehr|leben|kann
wozu|warum|wofur .. noch leben|weiterleben
will|mag|kann nicht _ mehr$ .. leben
lebt|leb _ wohl
verzeiht|verzeih|vergib|vergebt mir
# Turkish
cocuklarim*|aileme|anneme|karima|oglum*|kizim* .. iyi|emanet|bakin|bak|seviyorum
hakk*|haklarin* helal
canimi|canim .. alsin|al|almasi
allah|allahim .. canimi|al|yanina
olumden|olum|mezar .. baska|tek|care|huzur
gidiyorum|gidecegim .. elveda|donmeyecegim|sonsuza|hoscakal*|bakin
yasamaktan|hayattan .. yoruldum|biktim|usandim|nefret
# Polish
dosc|zmeczon* zycia|zyciem
powiedz*|przekaz* .. kocham|dzieciom|przepraszam
wola*|lepiej|szkoda .. nie zyc|zyl|zyje|urodzil*
polkn*|nalykal*|wzial*|zazyl* .. tabletk*|leki|tabletki
zegnaj*|zegnam|zegnajcie
wybacz* .. mi|mnie
nie mam|widze .. po|dla .. co|kogo|czego|zyc
odejsc|odchodze .. swiata|zawsze
# Arabic
حياتي|عمري|الدنيا .. انتهت|خلصت|خلاص|انتهي|راحت|مالها
سامحوني|سامحيني|ودعتكم|ادعولي|استودعكم|سامحني
ربي|الله|يارب .. ياخذني|ياخدني|خذني|خدني|ياخذ|ياخد|يرحمني|ريحني
ya|rabbi|rebbi|allah .. khodni|khoudni|ykhodni|yakhodni|5odni|ykhoudni|y5odni
sam7ouni|samhouni|sam7ini|semhouli|smhouli
ma3ad|ma3adch|mabqach|mab9ach|ma .. 3ich|n3ich|a3ish|3aysh|fiya|9adr
ما|مش|معد|ماعاد .. عيش|اعيش|عايش|اكمل|نكمل|قادر
# Ukrainian and Russian
простить|простити|прости|простите|прощай|прощайте|прощавайте|пробачте .. мене|меня|дити|дети|мама|все|усе|вси|прощайте|меня
прощайте|прощавайте
все|усе .. закинчилось|закончилось|кончилось|закинчити .. назавжди|навсегда|хочу
устал*|втомив*|втомилась|надоело|набридло .. жить|жити|життя|жизни
скажить|скажите|передайте .. дитям|детям|люблю|маме|мами
бильше|больше не могу|можу .. умереть|померти|хочу|конец|кинець|все|жить
навищо|зачем .. жить|жити
bolshe|bilshe ne mogu|mozhu|mohu
prostite|probachte|prostit menya|mene|vse
# Somali, Tigrinya, Farsi
jeclaan|jecel|rabaa|doonayaa .. dhinto|dhiman|dhimasho|geeriyood*
waan|waxaan .. dhimanayaa|isdilayaa|dhinto
cafiya|iska cafiya
ምንባር|ህይወት|ምህላው .. ሰልችዩኒ|ደኪመ|ጸሊአዮ|ኣጽሊኡኒ|መሪሩኒ
ይቕረ|ይቕሬታ .. በሉለይ
khaste .. zendegi|shodam
zendegi .. khaste|tamum|tamom|nemikham
halalam .. konid
حلالم .. كنيد
# French, Spanish, Portuguese, Italian, Romanian, Bulgarian
dites|dis|dire .. enfants|femme|mere|mari|famille .. aime
pris|avale|prends .. tous|toute|boite .. medicaments|cachets|comprimes|somniferes
pardonnez|pardonne|pardon moi|tous .. adieu|jamais
mourir|mort .. mieux|seule|solution|soulagement
cansado|cansada|harto|harta|cansei|fatigado .. vivir|vida|viver
adios .. todos|mundo|hijos|siempre
perdonen|perdonenme|perdoname|perdonadme .. todos|hijos|todo|mama
diganles|dile|diles|digan .. hijos|mama|familia .. quiero|amo
cansado|cansada|farto|farta .. vida|viver
adeus .. todos|mundo|sempre
diz|digam|diga .. filhos|mae .. amo
stanco|stanca .. vivere|vita
addio .. tutti|mondo
perdonatemi|scusatemi .. tutti|figli|mamma
dite|dì .. figli|mamma|moglie .. amo|bene
obosit|obosita|satul .. viata|trai|traiesc
adio .. tuturor|lume
spuneti|spune .. copiilor|mamei .. iubesc
не .. ми .. се .. живее
сбогом
простете .. ми
kansa|kansá|cansa .. bida|biba
wak|ayo .. mundo|bida
"""

VIOLENCE: Final = """
# German
er|sie|mann|ex kontrolliert .. handy|telefon|mich|alles / steuer*
nicht .. anrufen|zuruckrufen .. bitte|er|mann
steht|wartet|sitzt .. abend|nacht|tag|jeden .. laden|haus|tur|wohnung / kunde*
finden|finde|kriegen .. familie|dich|mich|kinder / personal
treppe|wand|boden .. gestossen|runtergestossen|geworfen|gedruckt|geschlagen
mache|mach .. den|ihn|dich|euch|kerl .. kalt|fertig|platt|alle
schlage|hau|haue|breche|steche|trete .. ihm|dir|euch|den|ihn .. schadel|fresse|zahne|knochen|ein|kopf|nase|schnauze
sperrt|eingesperrt|schliesst .. mich|ein|wohnung|zuhause
# Turkish
kilitliyor|kilitle*|kapatiyor|cikamiyorum|birakmiyor .. beni|evden|evde|disari
beni|evden|disari .. kilitliyor|kilitledi|cikamiyorum|cikarmiyor|birakmiyor|hapsetti
telefon*|mesaj* .. kontrol .. ediyor|aramayin|kocam
aramayin .. lutfen|telefon*|kocam
sopa*|demir*|yumruk* .. dovdu*|vurdu*|saldir*|girdi*
dovduler|dovdu|saldirdi*|saldirdilar|bicakladi*
gebertirim|gebertecegim|oldururum|keserim|deserim|parcalarim
kardes*|abilerim|babam|ailem .. oldurmek|oldurecek|namus|vuracak|zorla
# Polish
zamyka|zamknal|zamkneli .. mnie|domu|piwnicy
rozwal*|rozbij*|polam*|urw*|skopie .. leb|morde|glowe|nogi|rece|szczeke|mu
przyszl*|weszl*|wpadl* .. kij*|noz*|palk*|bron*|maczet*|bejsbol*
boje .. sie .. wroc*|domu|meza|niego
sprawdza .. telefon .. maz|on|mi
dzwoni* .. nie|maz|prosz*
# Arabic
اخوي|ابوي|ابي|اخي|زوجي|جوزي|عمي|خويا|هو|بيتو .. بدو|بده|بيد|راح|رح|يريد .. يدبحني|يذبحني|يقتلني|يموتني|يطخني|يحرقني
يدبحني|يذبحني|يطخني|يحرقني|بيدبحني|هيدبحني|ذبحك|ادبحك|اذبحه|ادبحه|اذبحك
كسر|كسرلي|خلع .. ايدي|يدي|راسي|سني|رجلي|ضلعي
بيهددني|يهددني|هددني|بيهددوني .. يحرق|حرق|يقتل|المحل|بيتي
لا|ما .. تتصلوا|تتصل|تدقوا .. زوجي|جوزي|يراقب|تلفوني
rah|rah|ra7|ha|ghadi|gha .. edbah*|edb7*|adbah*|ndba7*|ndb7*|adba7*
kayhbesni|kaye7besni|habesni|7abesni|kay7besni|hابسني .. dar|bit|beit
sed|sdd .. bab|dar .. rajli|3liya
# Ukrainian and Russian
запирает|запер|закрыл|закрывает|замкнув|замикае .. меня|мене .. дома|вдома|комнат*|кимнат*|квартир*|подвал*
угрожают|угрожает|погрожують|погрожуе|угрожали мне|мени|нам|нас|мне
мне|мени|нам угрожают|угрожает|погрожують|погрожуе|угрожали
оторву|откручу|проломлю|сломаю|переломаю|видирву|зламаю|набью|розибью|разобью .. голову|ноги|руки|морду|шею|челюсть|ему|йому|ей
ему|йому|ей|тебе|вам .. оторву|проломлю|сломаю|переломаю|видирву|зламаю|набью|розибью|разобью|отрежу
побили|избили|порезали|ограбили|побито .. мене|меня|нас|брата|сына
мене|меня|нас|брата .. побили|избили|порезали|ограбили|побито
не .. звоните|дзвонить .. муж|чоловик|проверяет|перевиряе
# French, Spanish, Portuguese, Italian, Romanian, others
enferme|sequestre|enfermee .. maison|m|me|appartement
m|me enferme|sequestre|etrangle|surveille|suit|cogne|gifle|pousse / contrat
casser|peter|eclater|defoncer|arracher .. gueule|tete|dents|jambes|nez
appelez|rappelez .. pas .. mari|il|surveille
tiene|tienen encerrad*|secuestrad*|amenazad*
me encierra|encerro|controla|vigila|ahorca|patea|empujo / impuesto*
romper|partir|cortar|volar .. cara|piernas|cabeza|dientes|cuello|dedos
no .. llamen|llame .. marido|esposo|controla|revisa
vai|vao|disse .. me _ matar|bater|quebrar
me tranca|trancou|prende|controla|enforca|empurrou / imposto
spaccare|rompere|tagliare|staccare .. faccia|testa|gambe|gola|denti
mi chiude|controlla|segna|strangola|spinge|rinchiude / fisco
rupe|sparge|taia|ia .. capul|gatul|picioarele|fata|gura
ma inchide|controleaza|sugruma|impinge|urmareste
haddii|hadii .. tago|diido|bixin|tagto
dili|dilayaa|dilaa .. haddii|hadii|tago
"""
