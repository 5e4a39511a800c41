"""Kinds of things that are named in passing: numbers, units, food, places, names."""

from __future__ import annotations

from typing import Final

KINDS: Final = """
number-word: one two three four five six seven eight nine ten eleven twelve fifteen twenty
  thirty forty fifty hundred thousand million dozen half pair couple | een twee drie vier vijf
  zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig honderd duizend
  miljoen half paar
ordinal: second third fourth fifth sixth | tweede derde vierde vijfde zesde
unit: gallon gallons cup cups liter liters litre quart quarts pint pints tablespoon tablespoons
  teaspoon teaspoons ounce gram grams kilogram kilograms kilometer kilometers mile miles yard
  yards centimeter celsius fahrenheit inch foot mph | liter gram kilo kilogram kilometer mijl
  meter centimeter graden celsius theelepel eetlepel
foodstuff: rice pasta bread cheese chicken beef pork fish salmon tuna shrimp lobster egg eggs
  bacon ham steak turkey lamb sausage butter milk cream yogurt yoghurt sugar salt pepper flour
  garlic onion onions tomato tomatoes potato potatoes lettuce carrot carrots mushroom mushrooms
  beans corn cucumber spinach broccoli apple apples banana bananas orange oranges lemon lime
  grape grapes strawberry strawberries watermelon peanut nuts chocolate candy cookie cookies
  cake pie pancake pancakes waffle waffles doughnut donut donuts pizza burger burgers hamburger
  sandwich taco tacos burrito burritos lasagna spaghetti noodles ramen sushi curry soup stew
  salad casserole meatloaf chips fries snack snacks dessert ice sauce mustard ketchup mayonnaise
  mayo vanilla cinnamon honey jam cereal oatmeal hummus avocado guacamole enchiladas dumplings
  omelette toast muffin muffins brownies cheesecake gravy bbq barbecue fried | brood kaas kip
  vlees vis ei eieren boter melk suiker zout peper bloem knoflook ui tomaat tomaten aardappel
  aardappelen sla appel banaan sinaasappel chocolade koek koekjes taart pannenkoek pannenkoeken
  pizza hamburger broodje friet patat soep salade rijst pasta spaghetti sushi saus ijs snoep
  pizzas
cuisine-of: italian chinese mexican indian thai japanese french greek korean vietnamese
  mediterranean spanish american turkish vegan vegetarian southern | italiaans chinees mexicaans
  indiaas thais japans frans grieks turks vegan vegetarisch
beverage: beer wine soda coke pepsi juice water cocktail lemonade | bier wijn cola sap water
  limonade
place-name: london paris berlin rome madrid amsterdam rotterdam utrecht hague eindhoven
  groningen enschede hengelo almelo twente brussels antwerp vienna dublin barcelona lisbon
  prague moscow istanbul tokyo beijing shanghai bangkok singapore dubai sydney melbourne toronto
  montreal vancouver york angeles chicago houston phoenix philadelphia antonio diego dallas
  austin jacksonville columbus charlotte francisco indianapolis seattle denver washington boston
  nashville detroit portland vegas memphis louisville baltimore milwaukee albuquerque tucson
  fresno sacramento atlanta miami orleans cleveland oakland minneapolis tulsa tampa orlando
  pittsburgh cincinnati buffalo honolulu alabama alaska arizona arkansas california colorado
  connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky
  louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
  nebraska nevada hampshire jersey mexico carolina dakota ohio oklahoma oregon pennsylvania
  tennessee texas utah vermont virginia wisconsin wyoming manhattan brooklyn queens la nyc ny sf
  philly salem boulder | londen parijs berlijn rome brussel amsterdam rotterdam utrecht
  eindhoven groningen enschede hengelo almelo oldenzaal borne wierden haaksbergen losser twente
  overijssel deventer zwolle arnhem nijmegen
country-name: america usa us uk england britain scotland ireland france germany italy spain
  portugal greece turkey russia china japan korea india pakistan thailand vietnam indonesia
  malaysia philippines australia zealand canada mexico brazil argentina chile peru colombia cuba
  egypt morocco nigeria kenya africa asia israel iran iraq syria afghanistan ukraine poland
  sweden norway denmark finland switzerland austria belgium netherlands holland iceland hungary
  romania bulgaria croatia eritrea ethiopia taiwan | amerika engeland frankrijk duitsland italie
  spanje portugal griekenland turkije rusland china japan india indonesie australie canada
  mexico brazilie marokko syrie eritrea oekraine polen belgie nederland zwitserland oostenrijk
  afrika
bank-name: chase citibank wells fargo barclays hsbc ing rabobank abn amro bunq paypal revolut
  santander | ing rabobank abn amro bunq sns triodos knab tikkie
car-make: ford toyota honda bmw audi mercedes tesla chevy chevrolet nissan hyundai jeep
  volkswagen volvo subaru mazda | volkswagen opel renault peugeot tesla bmw
media-name: netflix spotify youtube pandora hulu alexa siri google facebook instagram twitter
  tiktok amazon | netflix spotify youtube facebook instagram tiktok google
first-name: john james robert michael william david richard joseph thomas charles daniel matthew
  anthony mark steven paul andrew joshua kevin brian george edward tom steve jim bob mike dave
  dan joe sam ben adam jack mary patricia jennifer linda elizabeth barbara susan jessica sarah
  karen nancy lisa betty margaret sandra ashley emily anna laura amy julia ann jane kate maria
  heather | jan piet henk kees johan peter willem gerrit erik mark anna maria sanne lisa emma
  eva ingrid fatima mohammed ahmed
colour: red blue green yellow black white orange purple pink brown grey gray | rood blauw groen
  geel zwart wit oranje paars roze bruin grijs
body: arm hand leg head back foot knee elbow shoulder eye heart stomach face tooth teeth | arm
  hand been hoofd rug voet knie schouder oog hart buik tand
room: kitchen bathroom bedroom living garage door doors window toilet floor | keuken badkamer
  slaapkamer woonkamer garage deur raam wc vloer
school: school college university teacher teach student students | school universiteit
  hogeschool docent leraar student studenten
clothes: clothes shoes jacket shirt dress clothing | kleren schoenen jas kleding
garden: garden plants lawn flowers | tuin planten bloemen
appliance: vacuum oven fridge washer dryer dishwasher refrigerator | stofzuiger oven koelkast
  wasmachine vaatwasser
sport: sport sports football soccer baseball basketball match team score season nfl | sport
  voetbal wedstrijd team
"""
"""One group per line that is not indented: `name: English words | Dutch words`."""
