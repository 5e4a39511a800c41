"""Everyday words that look like a word of danger with a typing error in it.

Found by running the most frequent 60,000 Dutch and 60,000 English words, and every word of the
knowledge base, through the repair of spelling; forms of the words of danger were left out again.
"""

from __future__ import annotations

from typing import Final

ORDINARY: Final = frozenset(
    """
    aanbeland aandoende aangebrand aangegaan aangenaam aangewend aanmaningen aanraking
    aanrandingen aanrijding aanvaring abduction accounted action afgewerkt afhaken afscheiden
    afwerking aileen alleeen amused amusing appeasing attached attracted balkan balken ballon
    barden batter beading beaming bearing beater beatings bedriegen bedrieger bedriegt bedroegen
    beklag beklagen belagen belter belting berating bereiding beschavingen beschikten beschonken
    beschoren beschouwen beschuldigen beslaan bestaand bestaande bestaat betters betting beurden
    bevinding bevindingen bevredigd bevredigen bevrediging bitter bleating boating borden
    breathing bunschoten burdens butter choker chokes cooked denker disparate docker donder
    doneer donkere donkey donner doorgaand doorgaans doormaakt doormaakte doormaken doorrijden
    doorslaan doorslaand doorslaat doorstaan dringende eendje endings energieen energiek
    energieke energize energized energys enlisting evocation exclusief exiting explained
    exploitatie exploitative exploration export exportation failisement gebaren gebeld geboden
    gebogen geboorten geborgen gecharmeerd gehanteerd gehanteerde gekweld gelukkige gelukkigen
    gelukkigst gemeld geschapen geschept geschokt geschonden geschonken geschoren geschorst
    geschoven geschrapt geshopt geslaagden geslapen gestaakt gestalt gestampt gestopt geteld
    geveld geweerd gewelf gewend gewild handing hangin hangings harding haring harping hating
    heading healing heaping heaving heimelijk homeless homing honing hopping huiden huilend
    huizen hullen hulpeloos hunting hurling hurtling hyping inslagen instappen intercept
    interment internaat interne interned internets internist internment interpret intersect
    kabaal kanaan karkassen kassen kicken kicker kipling klassen kransen lacked latter lecter
    leefden leende leerde lester letten letters lettre levensdoel liefde liking lining litter
    locker lockes locket looked loving lucked makkelijk makkelijke makkelijkst modest morgan
    morgens morren morsen morten mulder nieman niemands nierstenen notching noticed noting
    notting novice omgeven openlucht opgaven opgegeten opgegraven opgeheven opgekocht opgelaten
    opgelicht opgelopen opgemeten opgericht opgestoken opgevangen opgeve opgewacht opgezocht
    opknappen opkopen oplossingen opvangen overdone pellen pijlen pinched pollen production
    projection projections prosecution protectie protecting protections protective protector
    pullen puncher ratner rechte rechten rechters rechtsback rechtzaak reckoning rekeninge
    reopening richter sacred scaled scares scarred schappen scheet scheppen scheppend schept
    schepte scheten schiep schier schijt schijten schikt schoft schokt schokte scholte schoot
    schort schott schotte schout schrappen schriften scored seared seizures shared shoppen
    simmons sizing skagen slager slangen slapend slaper slappe slaven slepen slipped slooten
    slopen snapped snijder soared spared staakt stacking stalling stared sterken steven stompe
    stomps stoten straal straalt straddled straft strait strangely strata strooi strook stroomt
    stroop struggled swapped tacking takings taming tanking taping tappen tasking taxing throats
    trapje trapped trappelen trapper trapten treats trippen uitbating uitgebaat uitgeblust
    uitgerukt uitgerust uitleg uitputting uitrusting uitsluiting uitzending veerkracht veilingen
    verarming verbanden verbannen verbinden verbonden verdenken verdienden verdiepen verdreven
    verdrijven verdwalen verdween verfijnen vergoeden verhagen verharding verheugen verhoogde
    verhoogden verhoord verhouden verjaring verkenden verkouden verlamming verlangend verlangens
    verlengen verlinden verloofde vermaarde vermengen vermoedde vermoedden vermoeide verpanden
    verslonden verstoord verstoorde vertoonde vertoonden vervang vervangend vervanger vervoerde
    vervoerden vervorming verwanten verwarmen verwarring verwennen verwerking verwerping
    verwerving verwijten verwonder verwonderd verwonderen verwondert verwoord verwoordde
    verwoorden verwoordt verworden verworpen verworven verwrongen verzenden verzoenen verzonden
    verzonken verzonnen verzwegen verzwijgen violen violently violet vuurkracht waarop wacker
    waited wakkere wakkert walker waning wankel wanker wanten wasted wekker wikkel wining winked
    winkels winkelt winkle woking wooing worthiness wurmen
    """.split()
)
"""These are never read as another word."""
