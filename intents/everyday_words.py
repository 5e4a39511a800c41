"""Everyday English and Dutch words that mean about the same: doing, dealing and things."""

from __future__ import annotations

from typing import Final

WORDS: Final = """
buy: buy bought buying purchase order acquire shop shopping | kopen koop kocht gekocht
  aanschaffen aankoop aanschaf bestellen bestel besteld inkopen
sell: sell sold selling sale vend | verkopen verkoop verkocht
pay: pay paid paying payment payments repay settle | betalen betaal betaalt betaald betaling
  afrekenen voldoen voldaan
price: price cost costs costing fee fees charge charges rate rates tariff expensive pricing
  worth | prijs kosten kost kostte tarief tarieven vergoeding duur prijzen
cheap: cheap inexpensive affordable lowcost free gratis | goedkoop voordelig gratis kosteloos
  betaalbaar
money: money cash funds fund dollars bucks euro euros pounds finances financial amount sum
  capital | geld contant cent centen euro euros bedrag som financien financieel kapitaal poen
  duiten knaken
income: income salary wage wages earn earned earnings paycheck pay earning revenue | inkomen
  inkomsten salaris loon verdienen verdien verdient verdiend verdiensten omzet
spend: spend spent spending expenditure expense expenses outgo | uitgeven uitgave uitgaven
  besteden besteed besteedt
debt: debt debts owe owed owing loan loans lend lent borrow borrowed credit mortgage overdraft
  arrears | schuld schulden lenen leen geleend lening leningen krediet hypotheek achterstand
  roodstaan
bank: bank banks banking account accounts | bank banken rekening bankrekening
card: card cards mastercard visa debit creditcard amex | kaart pas bankpas creditcard pinpas
  kaarten passen
transfer: transfer transfers transferring transferred send sent wire deposit deposited deposits
  | overmaken overboeken overboeking overschrijving storten gestort storting sturen stuur
  gestuurd
withdraw: withdraw withdrew withdrawn withdrawal withdrawals atm cashpoint takeout | opnemen
  pinnen geldautomaat opname
refund: refund refunded refunds reimburse reimbursed reimbursement moneyback compensation |
  terugbetaling terugbetalen terugbetaald terugkrijgen restitutie
bill: bill bills invoice invoices receipt receipts statement statements | factuur facturen
  rekening nota bon bonnetje bonnen facturering
tax: tax taxes irs taxation vat | belasting belastingen btw fiscus belastingdienst
exchange: exchange exchanging convert conversion converted converting currency currencies fx
  forex | wisselen omwisselen valuta wisselkoers omrekenen koers
topup: topup reload recharge refill topping topped | opwaarderen bijvullen herladen
fast: fast quick quickly soon rapid rapidly immediately instant instantly asap speedy hurry
  urgent urgently | snel vlug spoedig direct meteen spoed gauw haast dringend onmiddellijk rap
slow: slow slowly late delayed delay delays overdue | langzaam traag laat vertraagd vertraging
start: start started begin began begun beginning starting commence launch initiate open opening
  setup | starten start begin beginnen begon begonnen opstarten openen opening oprichten
  startend
stop: stop stopped stopping quit end ended ending cancel canceled cancelled cancelling terminate
  close closed closing cease abort discontinue halt shut | stoppen stop stopt gestopt eindigen
  einde beeindigen ophouden annuleren afzeggen opzeggen sluiten staken kappen
change: change changed changing switch switched modify modified alter adjust update updated
  updating edit amend swap replace replaced replacement | veranderen verander veranderd wijzigen
  wijzig gewijzigd wijziging aanpassen aanpassing bijwerken ruilen vervangen wisselen omzetten
fix: fix fixed repair mend repaired solve solved resolve resolved correct restore | repareren
  maken herstellen oplossen opgelost verhelpen herstel
broken: broken broke break damaged damage defective faulty malfunction crashed wrong failed
  failing failure fail error errors problem problems issue issues trouble | kapot stuk defect
  beschadigd fout fouten mislukt storing probleem problemen mis verkeerd gebroken
work: work works working worked function functioning functions operate operating | werken werkt
  werkte functioneren doet
job: job jobs employment career occupation position profession employed employee employees staff
  personnel worker workers | baan werk beroep functie loondienst werknemer werknemers personeel
  medewerker medewerkers personeelslid
boss: boss employer manager supervisor | baas werkgever chef leidinggevende
hire: hire hiring hired recruit employ | aannemen inhuren werven aangenomen
lost: lost lose losing missing misplaced mislaid | kwijt verloren verlies vermist zoek
find: find found finding locate located search searching look looking seek where discover |
  vinden vind vond gevonden zoeken zoek gezocht opzoeken waar
steal: steal stole stolen theft robbed thief rob | stelen gestolen diefstal beroofd dief
fraud: fraud fraudulent scam scammed hack hacked suspicious compromised unauthorized fake |
  fraude oplichting opgelicht gehackt verdacht nep
help: help helping assist assistance aid support guide | hulp helpen help helpt geholpen
  ondersteuning bijstaan steun ondersteunen
tell: tell told say said explain inform telling describe info information details | vertellen
  vertel zeggen zeg uitleggen uitleg informatie info informeren gegevens
show: show showing shown display view see list | tonen toon weergeven bekijken zien lijst
  overzicht
know: know knew known learn aware | weten weet wist kennen
mean: mean means meaning definition define meant | betekenen betekent betekenis definitie
ask: ask asked question questions asking inquire query | vragen vraag gevraagd vroeg
answer: answer reply respond response answered | antwoord antwoorden reageren reactie
want: want wanna wish desire wanted | willen wil wilde wens graag zou
need: need needed require required requires requirement must necessary needs requirements |
  nodig moeten moet moest vereist verplicht vereisten eis eisen hoeft hoeven verplichting
can: can could able possible allowed permit permitted may allow allows | kunnen kan kun mogen
  mag mogelijk toegestaan toestaan
get: get got getting obtain receive received receiving gotten | krijgen krijg krijgt kreeg
  gekregen ontvangen ontvangst
give: give gave given giving provide provided offer | geven geef gaf gegeven verstrekken
  aanbieden
make: make made making create created creating build built produce | maken maak maakt maakte
  gemaakt bouwen creeren
add: add added adding include put insert append | toevoegen voeg toegevoegd erbij zetten zet
remove: remove removed delete deleted deleting erase erased clear drop rid wipe | verwijderen
  verwijder verwijderd wissen wis weghalen schrappen
call: call called calling phone dial telephone ring contact reach | bellen bel belt gebeld
  telefoon telefoneren contact bereiken bereikbaar
message: message messages text texted texting sms email emails mail whatsapp letter | bericht
  berichten sms mail email mailtje app appen appje brief post brieven
talk: talk talking speak speaking spoke chat conversation conversing | praten praat spreken
  spreek gesprek kletsen
hear: hear heard listen listening audio sound sounds volume | horen hoor luisteren luister
  geluid volume
music: music song songs track tune album playlist playing artist band tunes | muziek lied liedje
  liedjes nummer nummers album afspeellijst artiest
play: play played plays playing | spelen speel afspelen draaien draai
movie: movie movies film films cinema theater screening show | film films bioscoop voorstelling
  filmtijden
book: book novel author | boek boeken auteur schrijver roman
reserve: reserve reservation reservations booking book booked appointment appointments schedule
  scheduled scheduling | reserveren reserveer reservering boeken boek afspraak afspraken
  inplannen
eat: eat ate eating food meal meals dinner lunch breakfast dish dishes snack cuisine | eten eet
  at gegeten voedsel maaltijd diner lunch ontbijt gerecht avondeten
restaurant: restaurant restaurants diner cafe eatery bistro place | restaurant cafe horeca
  eetcafe lunchroom
cook: cook cooking cooked recipe recipes bake baking prepare ingredients ingredient | koken kook
  recept recepten bakken bak bereiden ingredienten
drink: drink drinks coffee tea beverage | drinken drank koffie thee
healthy: healthy health nutrition nutritional calorie calories diet fat nutrients | gezond
  gezondheid voeding calorieen dieet
sick: sick ill illness disease unwell doctor medical hospital symptoms | ziek ziekte dokter arts
  ziekenhuis huisarts
store: store shop supermarket grocery groceries market mall | winkel supermarkt boodschappen
  markt zaak
car: car cars vehicle automobile truck auto suv | auto wagen voertuig bus busje autos
tire: tire tires tyre tyres wheel | band banden wiel
oil: oil gas gasoline petrol fuel tank diesel | olie benzine brandstof diesel
drive: drive driving drove driver drivers | rijden rijd gereden chauffeur bestuurder
travel: travel trip trips journey vacation holiday holidays traveling travelling visit tour
  tourist | reis reizen vakantie reisje bezoek bezoeken trip
flight: flight flights fly flying plane airplane airline airport | vlucht vliegen vliegtuig
  vliegveld luchthaven
hotel: hotel hotels motel room rooms lodging accommodation stay | hotel kamer overnachting
  verblijf
luggage: luggage bag bags baggage suitcase carryon | bagage koffer tas
taxi: taxi uber cab lyft ride | taxi uber
bus: bus buses train subway transit metro | bus trein metro ov
traffic: traffic congestion jam | verkeer file files
road: road street route way directions direction map path distance far | weg straat route
  richting kaart afstand ver
country: country countries nation abroad foreign international overseas europe european eu |
  land landen buitenland buitenlands internationaal europa europees
city: city town place location area | stad dorp plaats gemeente locatie gebied regio
address: address zip postcode residence | adres postcode woonplaats
house: house home apartment rent renting rental housing flat | huis woning thuis appartement
  huur huren kamer
move: move moved moving relocate | verhuizen verhuis verhuisd
time: time clock hour hours minute minutes | tijd uur uren klok minuut minuten
when: when date day deadline | wanneer datum dag tijdstip
long: long takes take duration lasting until wait waiting waited | lang duren duurt duurde
  wachten wacht termijn
today: today tonight now currently present | vandaag vanavond nu momenteel
tomorrow: tomorrow next upcoming future later | morgen volgende toekomst later komende straks
yesterday: yesterday last previous past ago recent recently latest history | gisteren vorige
  laatste verleden geleden onlangs recent pas
week: week weeks weekly monday tuesday wednesday thursday friday saturday sunday weekend | week
  weken maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend
month: month months monthly january february march april june july august september october
  november december | maand maanden maandelijks januari februari maart april mei juni juli
  augustus september oktober november december
year: year years annual yearly | jaar jaren jaarlijks
birthday: birthday born age old birth | verjaardag geboren leeftijd oud
name: name names called nickname title | naam namen heet heten noemen
person: person people someone somebody human anyone man woman guy | persoon mensen mens iemand
  man vrouw
family: family mother father mom dad brother sister wife husband son daughter kids child
  children parents partner girlfriend boyfriend | familie gezin moeder vader broer zus vrouw man
  zoon dochter kinderen kind ouders partner vriendin vriend
friend: friend friends buddy mate | vriend vriendin vrienden maat kameraad
animal: animal animals pet pets dog dogs cat cats | dier dieren hond kat huisdier
hello: hello hi hey greetings morning evening howdy yo sup | hallo hoi hey dag goedemorgen
  goedenavond goedemiddag moi
bye: bye goodbye farewell later cya ciao | doei dag houdoe
thanks: thanks thank thankyou appreciate grateful thx tnx | dank bedankt dankjewel dankuwel
  merci thanks
yes: yes yeah yep yup sure correct right affirmative true absolutely ok okay definitely | ja jep
  juist klopt zeker akkoord prima
no: no nope nah negative false incorrect never | nee neen nooit
not: not cant dont doesnt wont isnt didnt unable cannot havent hasnt declined rejected refused
  denied refuse | niet geen geweigerd afgewezen weigeren afwijzen
maybe: maybe perhaps unsure possibly uncertain | misschien wellicht mogelijk
joke: joke jokes funny laugh humor humour | grap mop grappig lachen
fun: fun hobby hobbies game games enjoy | leuk hobby spel spelletje plezier
weather: weather rain raining rainy snow sunny temperature forecast cold hot storm wind cloudy
  humid | weer regen regenen sneeuw zonnig zon temperatuur weersverwachting koud warm wind storm
  bewolkt graden
alarm: alarm alarms wake | alarm wekker wekken
remind: remind reminder reminders remember notify | herinner herinnering herinneringen
  herinneren onthouden
todo: todo task tasks chore chores | taak taken klus
calendar: calendar agenda event events meeting meetings | kalender agenda evenement bijeenkomst
  vergadering
phone: phone cell cellphone smartphone iphone android mobile device devices | telefoon mobiel
  toestel mobieltje gsm smartphone apparaat
computer: computer laptop software app application website site online internet web page |
  computer laptop software app website site online internet pagina webwinkel
password: password pin passcode code codes login signin username | wachtwoord pincode code
  inloggen login gebruikersnaam
verify: verify verification verified confirm confirmation confirmed identity identification
  prove proof id validate | verifieren verificatie bevestigen bevestiging bevestigd identiteit
  bewijs legitimatie identificatie
register: register registered registration sign enroll enrol signup subscribe apply application
  applying | registreren inschrijven inschrijving aanmelden aanmelding ingeschreven aangemeld
  aanvragen aanvraag opgeven
deregister: unsubscribe deregister withdraw | uitschrijven afmelden uitschrijving
allow: allowed permission licence license permit legal legally authorised authorized |
  toestemming vergunning legaal wettelijk toegestaan mag
rule: rule rules law laws regulation regulations condition conditions terms policy | regel
  regels wet wetten regeling voorwaarde voorwaarden wetgeving
limit: limit limits maximum max minimum min cap restriction restrictions limited threshold |
  grens limiet maximum maximaal minimum minimaal beperking drempel
much: much many amount number total quantity count balance | hoeveel veel aantal totaal bedrag
  saldo
more: more increase increased raise higher extra additional up bigger | meer verhogen verhoging
  hoger extra erbij omhoog
less: less decrease reduce lower reduced down fewer smaller | minder verlagen verlaging lager
  omlaag
good: good great best nice well better recommend recommended recommendation suggest suggestion
  suggestions advice excellent awesome top | goed beste mooi fijn aanraden aanbevelen advies tip
  tips raad
bad: bad terrible awful poor worst worse horrible | slecht waardeloos verschrikkelijk erg
  slechte
"""
"""One group per line that is not indented: `name: English words | Dutch words`."""
