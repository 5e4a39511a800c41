"""Everyday English and Dutch words that mean about the same: matters of life and business."""

from __future__ import annotations

from typing import Final

MATTERS: Final = """
new: new another fresh recently newest | nieuw nieuwe ander
old: old expired expire expires expiration expiry outdated | oud verlopen verloopt geldig
  geldigheid
same: same similar equal identical duplicate twice double | zelfde hetzelfde gelijk dubbel
  tweemaal
different: different difference other alternative instead rather | anders ander verschil
  verschillen alternatief liever
all: all every each everything entire whole total | alle alles elke elk iedere hele heel
safe: safe secure security safety protect protection privacy private | veilig veiligheid
  beveiligen beschermen privacy prive
insurance: insurance insured coverage cover policy insure | verzekering verzekeren verzekerd
  polis dekking
score: score rating rated ratings review reviews stars | score beoordeling recensie sterren
  review
share: share sharing | delen deel
arrive: arrive arrived arriving delivery deliver delivered come came shipped ship shipping
  package track tracking parcel | aankomen aankomst bezorgen bezorgd levering leveren geleverd
  pakket verzenden verzending komen
leave: leave left go going goes went gone depart departure away | gaan ga gaat ging weg
  vertrekken vertrek weggaan
return: return back returned bring | terug retour terugsturen
check: check checking checked look inspect verify status state progress | controleren controle
  check checken nakijken status stand
plan: plan plans planning planned strategy | plan plannen planning ondernemingsplan
translate: translate translation language spanish french english dutch german italian word |
  vertalen vertaling taal engels nederlands duits frans
spell: spell spelling write wrote written | spellen spelling schrijven schreef geschreven
calculate: calculate calculator calculation math plus minus times divided add square root
  compute | berekenen rekenen rekenmachine bereken uitrekenen
measure: measure measurement convert inches feet meters pounds kilograms ounces cup | meten meet
  meter kilo centimeter omrekenen
random: random coin flip roll dice heads tails | willekeurig munt dobbelsteen
switch-on: turn on enable activate activated activation activating light lights lamp | aanzetten
  inschakelen activeren licht lamp activering aan
switch-off: off disable deactivate block blocked blocking freeze frozen lock locked unblock
  unlock | uitzetten uitschakelen blokkeren geblokkeerd deblokkeren bevriezen uit
set: set setting settings configure preference preferences sync | instellen stel instelling
  instellingen
repeat: repeat again once over | herhalen herhaal opnieuw weer nogmaals
robot: robot bot ai artificial machine computer chatbot | robot bot machine computer chatbot
live: live living lives reside from | wonen woon woont leven
think: think thought believe opinion feel guess | denken denk vinden mening
like: like love enjoy favorite favourite prefer | leuk houden favoriet
use: use used using usage utilize | gebruiken gebruik gebruikt
wait: wait pending hold processing process still yet | wachten hangend nog verwerking
why: why reason because cause | waarom reden omdat oorzaak hoezo wrm
how: how way method | hoe manier wijze
who: who whose whom | wie wiens
accept: accept accepted accepts accepting take agree | accepteren aanvaarden geaccepteerd
  akkoord aannemen
choose: choose chose choice option options select pick | kiezen kies koos gekozen keuze optie
  opties
company: company business firm enterprise shop corporation organization startup | bedrijf zaak
  onderneming firma organisatie toko bv eenmanszaak
entrepreneur: entrepreneur freelancer selfemployed freelance contractor | ondernemer zzp zzper
  zelfstandige freelancer
customer: customer customers client clients buyer | klant klanten opdrachtgever afnemer
contract: contract contracts agreement agreements sign | contract contracten overeenkomst
  tekenen
course: course courses class classes training trainings workshop lesson lessons study school
  education learn | cursus cursussen training trainingen workshop les lessen opleiding studie
  leren school
benefit: benefit benefits welfare allowance unemployment | uitkering bijstand toeslag ww wia
  wajong uitkeringen
government: government municipality council public authority | overheid gemeente gemeentehuis
  instantie
court: court judge lawyer legal lawsuit sue | rechtbank rechter advocaat juridisch deurwaarder
bankrupt: bankrupt bankruptcy insolvent insolvency | failliet faillissement surseance
retire: retire retirement pension 401k rollover | pensioen aow pensionering
vaccine: vaccine vaccines vaccination shot shots visa passport | vaccinatie inenting visum
  paspoort
temperature: temperature thermostat heat heating degrees | temperatuur thermostaat verwarming
  graden
order: order orders ordering ordered | bestelling bestellen
number: number numbers digits account routing | nummer nummers getal
certain: certain sure guarantee guaranteed | zeker garantie
big: big large huge great size | groot grote omvang
small: small little tiny mini | klein kleine weinig beetje
first: first initial primary | eerste eerst
together: together with partner joint shared jointly | samen gezamenlijk compagnon vennoot
divorce: divorce marry married marriage wedding separated | scheiding scheiden gescheiden
  trouwen getrouwd huwelijk
die: die died death dead | dood overleden overlijden sterven
baby: baby pregnant pregnancy maternity birth | baby zwanger zwangerschap bevalling
clean: clean cleaning wash tidy | schoonmaken schoon poetsen wassen
sleep: sleep bed tired | slapen slaap bed moe
stress: stress stressed burnout exhausted worry worried afraid | stress burnout uitgeput zorgen
  piekeren bang overspannen
photo: photo photos picture pictures image camera | foto fotos plaatje afbeelding camera
read: read reading | lezen lees
watch: watch watching tv television series | kijken kijk tv televisie serie
meet: meet meeting met encounter | ontmoeten treffen
sign: sign signed signature | tekenen handtekening ondertekenen
keep: keep kept save saved store | houden bewaren opslaan bewaar
try: try tried attempt attempts attempting trying | proberen probeer poging
happen: happen happened happening occur | gebeuren gebeurt gebeurd
let: let | laten laat
forget: forget forgot forgotten | vergeten vergat
trust: trust | vertrouwen
notice: notice noticed see saw seen appear appeared show showing visible | merken zag gezien
  verschijnen zichtbaar
unknown: recognize recognise recognized unfamiliar unknown strange weird odd | onbekend
  herkennen herken vreemd raar
physical: physical plastic virtual disposable digital | fysiek virtueel digitaal
retained: swallowed stuck ate retained kept | ingeslikt vastgelopen
near: near nearby nearest closest close around here local area vicinity | dichtbij buurt
  dichtstbijzijnde vlakbij omgeving hier
sad: sad angry upset bored annoyed embarrassed disappointed mad sorry | verdrietig boos saai
  verveeld teleurgesteld spijt
happy: happy glad pleased excited | blij gelukkig enthousiast
cool: cool hip amazing awesome perfect wonderful fantastic fine superb | gaaf geweldig
  fantastisch perfect super prima
popular: popular famous trending common | populair bekend beroemd populairste
meaning-word: synonym synonyms word words phrase term sentence | synoniem woord woorden zin term
  uitdrukking
equivalent: equivalent equals approximate roughly about | gelijk ongeveer
reset: reset restore reboot restart recover | resetten herstellen herstarten
mistake: mistake accidentally accident typo incorrect error misspelled | vergissing perongeluk
  fout typefout
vanished: missing vanished disappeared gone nowhere absent pulled | verdwenen weg kwijt
realize: realize realized realise realised notice noticed understand understood | realiseren
  beseffen begrijpen begrijp snap snappen
documents: document documents documentation paper papers form forms proof | document documenten
  papieren formulier stukken bewijs
branch: branch bank outlet office | filiaal vestiging kantoor
police: police emergency fire crime | politie brandweer noodgeval misdrijf
voice: speed faster slower quicker voice accent volume louder softer | snelheid sneller
  langzamer stem accent harder zachter
decline: decline declined reject rejected disallowed unsuccessful unsuccessfully denied failed |
  afgewezen geweigerd mislukt afgekeurd
dispute: dispute contest complain complaint complaints complaining dissatisfied unhappy |
  bezwaar klacht klachten klagen ontevreden
regular: regular regularly often frequently frequent usual usually always every | regelmatig
  vaak gewoonlijk meestal altijd steeds
worldwide: abroad overseas international foreign anywhere everywhere worldwide world |
  buitenland wereldwijd overal
merchant: merchant merchants retailer retailers seller vendor store stores shops | winkelier
  verkoper handelaar winkels
collect: collect collecting pick pickup fetch grab | ophalen afhalen halen
interest: interest apr percentage percent yield dividend | rente percentage procent dividend
credit-score: fico credit creditscore experian | kredietscore bkr
paycheck: payday paycheck payroll w2 direct | loonstrook salarisstrook
history: transactions transaction activity history purchases records record | transacties
  transactie geschiedenis historie
maker: creator developer developed created invented manufacturer manufactured designed made
  produced | maker ontwikkelaar ontwikkeld uitgevonden fabrikant bedacht
abilities: purpose capabilities abilities features ability feature capable | doel mogelijkheden
  functies
soon: soonest earliest expedite expedited estimate | spoedig eerder eerst
liability: liability liable responsible responsibility | aansprakelijk aansprakelijkheid
  verantwoordelijk
invest: invest investment investing investor stock stocks shares | investeren investering
  belegger investeerder aandelen
profit: profit profits margin earnings turnover | winst marge resultaat omzet
deduct: deduct deductible deduction writeoff | aftrek aftrekken aftrekbaar aftrekpost
subsidy: subsidy subsidies grant grants | subsidie subsidies beurs
webshop: webshop webstore ecommerce dropship dropshipping | webshop webwinkel dropshippen
  dropship
lease: lease leasing private mileage kilometres | lease leasen bijtelling kilometers
workspace: workspace office desk studio | kantoor werkkamer werkplek atelier
premises: premises landlord tenant unit | pand bedrijfsruimte verhuurder huurder winkelpand
  huurcontract
volunteer: volunteer volunteers volunteering intern internship interns | vrijwilliger
  vrijwilligers stage stagiair stagiaires
disabled: disabled disability handicap impaired partially | arbeidsbeperking beperking
  gehandicapt afgekeurd arbeidsongeschikt
notary: notary deed articles | notaris akte statuten
notice-letter: letter notice reminder summons warning | brief aanmaning aankondiging
  waarschuwing
objection: objection appeal | bezwaar beroep
brand: brand logo trademark tradename | merk logo handelsnaam merknaam
goal: goal purpose impact mission social | doel impact missie maatschappelijk sociaal
tender: tender procurement bid | aanbesteding inkoop offerte
quote: quote quotation estimate offer | offerte aanbod voorstel prijsopgave
hours: hours opening closed weekend | openingstijden geopend uren
advisor: advisor adviser consultant coach mentor counsellor expert | adviseur consulent coach
  mentor deskundige begeleider
bookkeeper: bookkeeper accountant bookkeeping accounting administration records ledger |
  boekhouder accountant boekhouding administratie boekhouden
marketing: marketing advertise advertising promote promotion ads ad campaign social | marketing
  reclame adverteren promoten promotie advertentie klantenwerving
language-skill: english dutch arabic turkish polish german fluent | engels nederlands arabisch
  turks pools duits
"""
"""One group per line that is not indented: `name: English words | Dutch words`."""
