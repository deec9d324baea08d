"""What is read as a figure, with its bounds: each sentence and all of its figures."""

from __future__ import annotations

import pytest

from tests.extract.figured import figures, told

PARTS = [
    # soldiers lost are dead, officers lost to somebody are not
    ("The army lost 14 soldiers in the ambush near Tersk.", ["14 soldiers: killed 14"]),
    ("The unit lost 12 officers to a rival agency.", ["12 officers: people 12"]),
    # the two sides of a vote
    ("Parliament approved the treaty by 212 votes to 188.", ["212 votes: votes 212", "188: votes 188"]),
    ("The panel rejected the treaty by 60 percent to 40.", ["60 percent: share 60", "40: share 40"]),
    ("Voters rejected the treaty by more than two to one.", []),
    ("The army took four regions and 12 villages.", ["four regions: regions 4", "12 villages: settlements 12"]),
    # what is said of a part is not said of its whole, nor what is said of another of the part
    ("Half of the city's 80,000 residents have fled.", ["Half: share 50", "80,000 residents: people 80000"]),
    ("The town, which had a population of 24,000, was shelled.", ["24,000: people 24000"]),
    ("The blast left 11 dead and 60 injured, five of them critically.",
     ["11 dead: killed 11", "60 injured: wounded 60", "five of them: wounded 5"]),
    ("The monitors noted 340 violations of the truce, 210 of them by the army.",
     ["340 violations: violations 340", "210 of them: violations 210"]),
    ("Ten civilians were killed in two separate attacks, seven in Orvel and three in Dransk.",
     ["Ten civilians: killed 10", "two separate attacks: attacks 2", "seven: killed 7", "three: killed 3"]),
    # "over" of a length that something went on through, and of one that it surpassed
    ("The union will pay Veldan farmers €900 million over three years.", ["€900 million: money 900000000", "three years: years 3"]),
    ("They waited over three hours at the crossing.", ["three hours: hours 3+"]),
    ("The toll of the raid rose to 12 on Friday.", ["12: killed 12"]),
    # who somebody is; dead and wounded in one number
    ("Ana Tarel was a member of the council when she was wounded by a mine.", []),
    ("The group lost over 6,000 dead and wounded.", ["6,000 dead: casualties 6001+"]),
    ("The raid left 34 dead and wounded 60.", ["34 dead: killed 34", "60: wounded 60"]),
    ("THE NUMBER OF INJURED ROSE TO 43, ACCORDING TO THE RED CROSS.", ["43: wounded 43"]),
    ("The wounded man's fever rose to 40.", []),
    # what a number is held against in its own sentence
    ("Monitors counted 112 explosions, compared with 60 the day before.",
     ["112 explosions: attacks 112", "60: attacks 60"]),
    ("The agency noted 340 violations last week, up from 210 the week before.",
     ["340 violations: violations 340", "210: violations 210"]),
    ("Sales fell to 12 million dollars, compared with 20 million a year earlier.",
     ["12 million dollars: money 12000000", "20 million: money 20000000"]),
]  # fmt: skip
TOLD_APART = [
    # a family is no one person, a couple two; ages between the article and the child
    ("A family of five was killed by a shell.", ["five: killed 5"]),
    ("Four members of one family were killed.", ["Four members: killed 4"]),
    ("Three families were displaced.", ["Three families: displaced 3"]),
    ("A couple and two children were killed.", ["A couple: killed 2", "two children: killed 2"]),
    ("The strike killed a 12-year-old girl.", ["a 12-year-old girl: killed 1"]),
    # short forms of communiqués; lives; a bound that belongs to the next number
    ("Losses so far: 14 KIA, 40 WIA.", ["14 KIA: killed 14", "40 WIA: wounded 40"]),
    ("Seventeen lives were lost.", ["Seventeen lives: killed 17"]),
    ("Seventeen lives were saved.", ["Seventeen lives: rescued 17"]),
    ("Medics saw 18 bodies and more than 60 wounded.", ["18 bodies: killed 18", "60 wounded: wounded 61+"]),
    # a part of a whole, and a noun the parser ties to the word before it
    ("The monitors recorded 14 ceasefire violations in the port.", ["14 ceasefire violations: violations 14"]),
    ("Five of 20 hostages were freed.", ["Five of 20 hostages: released 5", "20 hostages: hostages 20"]),
    (
        "Air defences downed 73 of 85 drones, while some reached their targets.",
        ["73 of 85 drones: drones 73", "85 drones: drones 85"],
    ),
    # one quantity told in two units
    ("The troops will withdraw 30 km (19 miles) from the line.", ["30 km: distance 30"]),
    ("The rockets fly 300 kilometres, or about 186 miles.", ["300 kilometres: distance 300"]),
    ("The troops will withdraw 30 km (40 miles from Brenn).", ["30 km: distance 30", "40 miles: distance 40"]),
    ("The park covers 12 acres and 5 hectares.", ["12 acres: area 12", "5 hectares: area 5"]),
    ("They paid 47 dollars and 50 cents.", ["47 dollars and 50 cents: money 47.5"]),
    ("The pass cost 50 cents.", ["50 cents: money 0.5"]),
    ("They paid 40 dollars and 30 euros.", ["40 dollars: money 40", "30 euros: money 30"]),
    # ages, children and pieces of words are no tolls; a verb's "over" bounds nothing
    ("The cover had a wide shot of a man in Brenn.", []),
    ("Ms. Tarel presided over two loud morning briefings.", ["two loud morning briefings: meetings 2"]),
    ("The army killed over 40 rebels.", ["40 rebels: killed 41+"]),
    ("He made requests over several weeks.", ["several weeks: weeks 3+"]),
    ("The talks lasted over 12 weeks.", ["12 weeks: weeks 12+"]),
    ("“They owe us $7.2” billion, she said.", ["$7.2” billion: money 7200000000"]),
    ("“They owe us $7.2,” she said of the billion.", ["$7.2: money 7.2"]),
    ("Both conservative and liberal groups objected.", []),
    ("Both conservatives objected.", ["Both conservatives: people 2"]),
    ("The bill frees millions of ex-prisoners.", ["millions of ex-prisoners: released 2000000+"]),
    ("The firm wants to build an all-in-one shop.", []),
    ("A nurse and two guards, ages 31 and 52, were shot.", ["A nurse: casualties 1", "two guards: casualties 2"]),
    ("Father of nine killed by a shell in Brenn.", ["nine: people 9"]),
    ("The mother of two soldiers was killed.", ["two soldiers: people 2"]),
    # a loss whose victims own it, or that other words part from them
    ("The two men's deaths shocked Brenn.", ["two men: killed 2"]),
    ("The two men's houses were old.", ["two men: people 2"]),
    ("THE JUDGE KNOWS WHO PLANNED THE SIX PRIESTS' MURDER.", ["SIX PRIESTS: killed 6"]),
    ("The murder last week of four candidates shocked Brenn.", ["four candidates: killed 4"]),
    ("THE MURDER BY RIFLE FIRE OF TWO VELDAN MISSIONARIES SHOCKED BRENN.", ["TWO VELDAN MISSIONARIES: killed 2"]),
    ("The murder by members of two families shocked Brenn.", ["two families: people 2"]),
    # who the loss fell on, before the verb
    ("Among the dead are two priests.", ["two priests: killed 2"]),
    ("AMONG THE WOUNDED WERE ANA TAREL, 40, AND TWO PRIESTS.", ["TWO PRIESTS: wounded 2"]),
    ("AMONG THE GUESTS WERE ANA TAREL, 40, AND TWO PRIESTS.", ["TWO PRIESTS: people 2"]),
    ("THE INJURED WERE ANA TAREL, OREN BASK AND TWO OTHER INDIVIDUALS.", ["TWO OTHER INDIVIDUALS: wounded 2"]),
    # totals by their verb
    ("THE CASUALTIES REALLY NUMBER OVER 2,000.", ["2,000: casualties 2001+"]),
    ("THE NUMBER OF PEOPLE KILLED IN THE WAR NOW TOTALS 18,000.", ["18,000: killed 18000"]),
    ("FOUR PEOPLE HAVE BULLET WOUNDS.", ["FOUR PEOPLE: wounded 4"]),
    ("FOUR PEOPLE HAVE RED CARS.", ["FOUR PEOPLE: people 4"]),
    # participles the parser takes for nouns, and what stands between a number and its noun in capitals
    ("WE COUNTED 230 REBELS KILLED, AND 136 WOUNDED.", ["230 REBELS: killed 230", "136 WOUNDED: wounded 136"]),
    ("THE RIOTS RESULTED IN THOUSANDS KILLED.", ["THOUSANDS: killed 2000+"]),
    ("IN THE WARD THERE ARE 300 WOUNDED CIVILIANS.", ["300 WOUNDED CIVILIANS: wounded 300"]),
    ("The mayor was shot by two unidentified men.", ["two unidentified men: people 2"]),
]

UNDERSTOOD = [
    # places told apart, and what became of the rest
    ("Thirteen people were killed in Brenn, six in Varo.", ["Thirteen people: killed 13", "six: killed 6"]),
    ("One person died at the scene and two in hospital.", ["One person: killed 1", "two: killed 2"]),
    ("Police said two suspects were killed and one arrested.", ["two suspects: killed 2"]),
    # ages, none, ordinals behind "of", totals that pass a number
    ("A girl of nine was pulled out alive.", []),
    ("A flood killed nine of the crew.", ["nine of the crew: killed 9"]),
    ("Not one ship has left the port.", []),
    ("One ship has left the port.", ["One ship: ships 1"]),
    ("She has seen the report of a fourth but cannot confirm it.", []),
    ("The toll passes 1,300.", ["1,300: killed 1301+"]),
    # ranges of fractions; points listed
    ("The drop was between a quarter and a third.", ["a quarter and a third: share 25..33.3"]),
    ("Less than a third agreed with the plan.", ["a third: share ..33.3"]),
    ("She led by 8 points and 11 points.", ["8 points: share 8", "11 points: share 11"]),
    # halves told behind the unit
    ("It took more than an hour and a half.", ["an hour and a half: hours 1.5+"]),
    ("The truce held for two and a half years.", ["two and a half years: years 2.5"]),
    ("She walked the first mile and a half of it singing.", []),
    ("They have met for more than four decades.", ["four decades: years 40+"]),
    # words with hyphens and marks between number and noun
    ("The party will pick 27 “at-large” delegates.", ["27 “at-large” delegates: people 27"]),
    # sums whose currency is not told
    ("He has taken millions in donations.", ["millions: money 2000000+"]),
    ("The plan would cost billions.", ["billions: money 2000000000+"]),
    ("The plague killed millions.", ["millions: killed 2000000+"]),
    # what the figure before counts
    (
        "She won 15 million votes, which is 3 million more than Bask.",
        ["15 million votes: votes 15000000", "3 million: votes 3000000"],
    ),
    ("The navy sent three ships. Two more will follow.", ["three ships: ships 3", "Two more: ships 2"]),
    ("The city has 40 schools. Another 12 months will pass.", ["40 schools: buildings 40", "12 months: months 12"]),
    # the next of a list, in relative clauses, with harm as a noun
    ("An action that claimed the lives of 100 people.", ["100 people: killed 100"]),
    ("AN ACTION THAT CLAIMED THE LIVES OF 100 PEOPLE.", ["100 PEOPLE: killed 100"]),
    ("Six people suffered minor injuries.", ["Six people: wounded 6"]),
    ("Six people suffered under the ban.", ["Six people: people 6"]),
    ("GUERRILLAS KILLED THE MAYOR OF BRENN, AS WELL AS TWO PEASANTS.", ["TWO PEASANTS: killed 2"]),
    (
        "He attended the funeral of six priests, five of them Norlanders, who were killed on Thursday.",
        ["six priests: killed 6", "five of them: killed 5"],
    ),
    ("The army denied the massacre [of six priests].", ["six priests: killed 6"]),
    ("THE ARMY BOMBED THE HALL, KILLING AND WOUNDING 40 PEOPLE.", ["40 PEOPLE: casualties 40"]),
    ("Thousands fled. Hundreds more are waiting.", ["Thousands: displaced 2000+", "Hundreds more: people 200+"]),
    ("Over 300 Yazidis came back.", ["300 Yazidis: people 301+"]),
    ("Six million people need help urgently.", ["Six million people: affected 6000000"]),
    ("THE DEATH OF FOUR STUDENTS WHO HAD BEEN ABDUCTED SHOOK BRENN.", ["FOUR STUDENTS: killed 4"]),
    # sums between two, short forms at the end of a sentence
    ("He gave between $10 million and $25 million.", ["$10 million and $25 million: money 10000000..25000000"]),
    ("It cost €2m.", ["€2m: money 2000000"]),
    # ages and names
    ("The latest vote poll of 18-to-34-year-olds is out.", []),
    ("They met under the paper's One Nation campaign.", []),
    # no figures of losses
    ("A man killed nine people at a church, a few blocks from the hall.", ["nine people: killed 9"]),
    ("Many people were killed.", []),
    ("He handed out an 8-by-11-inch sheet.", []),
    ("They freed 12 people. The raids hit targets, which include three units and a mast.", ["12 people: released 12"]),
]

LOSSES = [
    # active, passive, of oneself, lists
    (
        "A barrage killed one person and wounded 41 others, including four children, in Brenn.",
        ["one person: killed 1", "41 others: wounded 41", "four children: wounded 4"],
    ),
    ("At least 40 people were killed when a bomb exploded.", ["40 people: killed 40+"]),
    ("Twelve people died, among them three children.", ["Twelve people: killed 12", "three children: killed 3"]),
    (
        "Rebels killed four soldiers, two policemen and a civilian.",
        ["four soldiers: killed 4", "two policemen: killed 2", "a civilian: killed 1"],
    ),
    (
        "A shell struck a mill, killing a driver and injuring an engineer.",
        ["a driver: killed 1", "an engineer: wounded 1"],
    ),
    ("As many as 12 people were injured.", ["12 people: wounded ..12"]),
    ("Hundreds more were injured.", ["Hundreds more: wounded 200+"]),
    ("Eleven people lost their lives and dozens were hurt.", ["Eleven people: killed 11", "dozens: wounded 24+"]),
    ("The shelling displaced 12,000 people.", ["12,000 people: displaced 12000"]),
    ("More than 20 people were led away.", ["20 people: captured 21+"]),
    # left dead, reported dead, are dead
    (
        "The raid left more than 70 people wounded and one man dead.",
        ["70 people: wounded 71+", "one man: killed 1"],
    ),
    (
        "Prosecutors said the shelling left one sailor dead and another wounded.",
        ["one sailor: killed 1", "another wounded: wounded 1"],
    ),
    ("The guards wounded 4 men and detained a single person.", ["4 men: wounded 4", "a single person: arrested 1"]),
    ("Thirty-one of our people are dead.", ["Thirty-one of our people: killed 31"]),
    ("Twenty-six inhabitants are missing.", ["Twenty-six inhabitants: missing 26"]),
    ("Five workers were reported killed.", ["Five workers: killed 5"]),
    # said by the noun
    ("The hospital took in 63 wounded.", ["63 wounded: wounded 63"]),
    ("The regional hospital admitted 63 wounded people.", ["63 wounded people: wounded 63"]),
    ("The army reported 14 casualties.", ["14 casualties: casualties 14"]),
    ("The killing of 44 mourners was never explained.", ["44 mourners: killed 44"]),
    ("They condemned the murder of six priests and two women.", ["six priests: killed 6", "two women: killed 2"]),
    ("The release of nine hostages is near.", ["nine hostages: released 9"]),
    # relative and participle clauses
    ("The names of 34 people who died in the raid were read out.", ["34 people: killed 34"]),
    ("Relatives of 12 miners killed in the blast met.", ["12 miners: killed 12"]),
    ("Nine hostages seized in January were freed on Tuesday.", ["Nine hostages: released 9"]),
    # tolls
    ("The death toll rose to 34.", ["34: killed 34"]),
    ("The death toll stood at 17.", ["17: killed 17"]),
    ("Officials put the number of dead at 29.", ["29: killed 29"]),
    ("The army gave a toll of 17.", ["17: killed 17"]),
    ("The raid claimed 34 lives.", ["34 lives: killed 34"]),
    # headlines and capitals
    ("Strike Kills 74 in Port Brenn", ["74: killed 74"]),
    ("Nine hostages freed in Norland", ["Nine hostages: released 9"]),
    (
        "GUERRILLAS KILLED FIVE SOLDIERS AND WOUNDED 12 OTHERS IN PORT BRENN.",
        ["FIVE SOLDIERS: killed 5", "12 OTHERS: wounded 12"],
    ),
    (
        "THE MURDER OF THE SIX PRIESTS AND TWO WOMEN SHOCKED THE COUNTRY.",
        ["SIX PRIESTS: killed 6", "TWO WOMEN: killed 2"],
    ),
    # nobody, both, another
    ("No one was hurt.", ["No one: wounded 0"]),
    ("The blast killed both men.", ["both men: killed 2"]),
    ("None of the 12 passengers was injured.", ["None of the 12 passengers: wounded 0", "12 passengers: people 12"]),
    # parts
    ("About 30 people were killed, six of them soldiers.", ["30 people: killed ~30", "six of them soldiers: killed 6"]),
    ("Six of the dead were soldiers.", ["Six of the dead: killed 6"]),
    ("They put the dead at 29, four soldiers or more among them.", ["29: killed 29", "four soldiers: killed 4+"]),
    ("A rocket wounded 63. Eleven were children.", ["63: wounded 63", "Eleven: wounded 11"]),
    ("The rebels freed 40 fighters. The mediator counted 36.", ["40 fighters: released 40", "36: released 36"]),
    ("He was killed along with 19 other children.", ["19 other children: killed 19"]),
]

OTHERS = [
    ("Norland has massed tens of thousands of troops there.", ["tens of thousands of troops: troops 20000+"]),
    ("The army fired 30 missiles and 120 drones overnight.", ["30 missiles: missiles 30", "120 drones: drones 120"]),
    (
        "The company paid $4 million and 3.5 billion euros.",
        ["$4 million: money 4000000", "3.5 billion euros: money 3500000000"],
    ),
    ("It would cost more than $3 million.", ["$3 million: money 3000001+"]),
    ("It would cost $800 to $1,000 a day.", ["$800 to $1,000: money 800..1000"]),
    ("They need billions of dollars.", ["billions of dollars: money 2000000000+"]),
    ("Some 40 percent of voters agreed.", ["40 percent: share ~40"]),
    ("They ordered a 30-day pause.", ["30-day: days 30"]),
    ("He spent 87 days in the camp.", ["87 days: days 87"]),
    ("The town lies 60 kilometers to the south.", ["60 kilometers: distance 60"]),
    ("They retook 18,000 square kilometers of land.", ["18,000 square kilometers: area 18000"]),
    ("Talks took up 22 different meetings.", ["22 different meetings: meetings 22"]),
    ("Some 200,000 people depend on the road.", ["200,000 people: people ~200000"]),
    ("She gave 41 speeches in a year.", ["41 speeches: other 41"]),
    ("Almost 8,000 strikes were launched.", ["8,000 strikes: attacks ~..8000"]),
    ("Ten per cent of them agreed.", ["Ten per cent: share 10"]),
    ("A half-dozen people were hurt.", ["A half-dozen people: wounded ~6"]),
    ("More than a dozen people were hurt.", ["a dozen people: wounded 13+"]),
    ("The plant gives 84 MW.", ["84 MW: energy 84"]),
    ("Killing and wounding 40 people, they left.", ["40 people: casualties 40"]),
    ("The killers of the six priests are free.", ["six priests: killed 6"]),
    ("6 Soldiers Died In Brenn", ["6 Soldiers: killed 6"]),
    ("They turned over 12 rifles.", ["12 rifles: weapons 12"]),
    ("It takes 2470+ soldiers.", ["2470+ soldiers: troops 2470+"]),
    ("Some 90 staff members left.", ["90 staff members: people ~90"]),
    ("They freed two dozen prisoners.", ["two dozen prisoners: released ~24"]),
    ("Between 10 and 15 people were hurt.", ["10 and 15 people: wounded 10..15"]),
    ("Three or four people were hurt.", ["Three or four people: wounded 3..4"]),
    ("Several hundred people were hurt.", ["Several hundred people: wounded 300+"]),
]

MEANINGS = [
    # few people, with an office, of a party, by who they are
    ("Two other lawmakers spoke.", ["Two other lawmakers: people 2"]),
    ("Several officials left the room.", ["Several officials: people 3+"]),
    ("I have two surgeons and one of them is my student.", ["two surgeons: people 2"]),
    ("One union official disagreed.", ["One union official: people 1"]),
    ("Seven Democrats kept up the debate.", ["Seven Democrats: people 7"]),
    ("The debate drew 8 million viewers.", ["8 million viewers: people 8000000"]),
    ("The party has 718 superdelegates.", ["718 superdelegates: people 718"]),
    ("Three organizers who were there wept.", ["Three organizers: people 3"]),
    ("None of her aides was charged.", ["None of her aides: people 0"]),
    ("He is a father of five.", ["five: people 5"]),
    ("Dozens in her party voted against it.", ["Dozens: people 24+"]),
    ("The 40 or so hardline members stayed away.", ["40 or so hardline members: people ~40"]),
    ("He won nine of the 13 delegates.", ["nine: people 9", "13 delegates: people 13"]),
    ("The rule spares children of two non-citizens.", ["two non-citizens: people 2"]),
    ("He spoke to a crowd of about 500.", ["500: attendees ~500"]),
    ("They convened a group of 116 participants.", ["116 participants: attendees 116"]),
    ("Six-million people left.", ["Six-million people: people 6000000"]),
    # nouns understood
    (
        "They will cast 42 votes for Tarel, 18 for Bask and 16 for Orlen.",
        ["42 votes: votes 42", "18: votes 18", "16: votes 16"],
    ),
    ("Tarel has 1,163 delegates to Bask's 844.", ["1,163 delegates: people 1163", "844: people 844"]),
    (
        "Some 520 delegates have backed her, 39 have backed him.",
        ["520 delegates: people ~520", "39: people 39"],
    ),
    ("Tarel has 501 delegates and Bask at least 69.", ["501 delegates: people 501", "69: people 69+"]),
    # lengths of time
    ("Prices rose over the past six years.", ["six years: years 6"]),
    ("The assembly takes a one-week recess.", ["one-week: weeks 1"]),
    ("The talks took several months.", ["several months: months 3+"]),
    ("The fund is safe for the next 75 years.", ["75 years: years 75"]),
    ("She made her last 20-plus months count.", ["20-plus months: months 20+"]),
    ("She released eight years of tax returns.", ["eight years: years 8"]),
    ("It lasted half an hour.", ["half an hour: hours 0.5"]),
    # shares
    ("More than half of the voters agreed.", ["half: share 50+"]),
    ("Fully one-third of voters wavered.", ["one-third: share 33.3"]),
    ("It passed with two-thirds of the chamber.", ["two-thirds: share 66.7"]),
    ("They counted as three fifths of a person.", ["three fifths: share 60"]),
    ("More than four in 10 voters agreed.", ["four in 10: share 40+"]),
    ("Tarel trails by six points.", ["six points: share 6"]),
    ("Tarel has a four-point lead.", ["four-point: share 4"]),
    ("Support fell from 40 percent to 35.", ["40 percent: share 40", "35: share 35"]),
    ("Her edge shrinks to 34-27 with a third name.", ["34: share 34", "27: share 27"]),
    ("Her tax rate was 35.72, he said.", ["35.72: share 35.72"]),
    ("The level climbed from 40 percent on March 3 to 46 percent.", ["40 percent: share 40", "46 percent: share 46"]),
    ("Less than 1 percent agreed.", ["1 percent: share ..1"]),
    # votes
    ("She won by a vote of 118 to 71.", ["118: votes 118", "71: votes 71"]),
    ("It fell by a vote of 45 to 55.", ["45: votes 45", "55: votes 55"]),
    ("It passed in a 312-9 vote.", ["312: votes 312", "9: votes 9"]),
    ("The court's 5-to-4 decision stands.", ["5: votes 5", "4: votes 4"]),
    # things
    ("Near Brenn, one strike destroyed a depot.", ["one strike: attacks 1"]),
    ("They joined a 63 nation coalition.", ["63 nation: countries 63"]),
    ("Some 60 regional and international nations joined.", ["60 regional and international nations: countries ~60"]),
    ("Critics in both parties agreed.", ["both parties: organisations 2"]),
    ("It is right that both countries talk.", ["both countries: countries 2"]),
    ("They rented 9,000 square feet.", ["9,000 square feet: area 9000"]),
    # losses
    ("The army announced the death of a soldier.", ["a soldier: killed 1"]),
    ("TWO POLICEMEN WERE AMONG THOSE KILLED.", ["TWO POLICEMEN: killed 2"]),
    ("TWO POLICEMEN GUARDING THE MISSION IN PORT BRENN WERE KILLED TODAY.", ["TWO POLICEMEN: killed 2"]),
]

NONE = [
    "Rescuers found a fifth body in the control room.",
    "64 home from Norland.",
    "10.20 First buses cross the bridge.",
    "UPDATE 3 Drones hit the harbour.",
    "It happened 30 minutes later.",
    "They met two days after the raid.",
    "He left two years ago.",
    "One day they will return.",
    "It was one of the largest schools.",
    "Many scholars disagree.",
    "She is the only woman there.",
    "He is working for the 1%.",
    "Her 2030 rivals are gone.",
    "It is a third country.",
    "His half brother left.",
    "They scored three points.",
    "Oren Bask, a gang leader, was killed.",
    "He is 34 years old.",
    "The 34-year-old lawyer left.",
    "Ana Tarel, 34, said so.",
    "The law of 2019 was changed in May 2024.",
    "Resolution 2334 was adopted.",
    "The team won 3-1.",
    "They live at No. 10.",
    "It was one of the bloodiest days.",
    "Both sides agreed.",
    "The two sides met again.",
    "The BM-21 launcher stood there.",
    "The top 1 percent pays less.",
    "There was no exchange and no ransom.",
    "A spokesman denied it.",
    "Polls disagree. One released this week showed it.",
    "The Group of 20 meeting ended.",
    "Another White House aide left after the 2030 White House race.",
    "Emails were missing and reports released.",
    "They released a 225-page report.",
]


@pytest.mark.parametrize(("text", "expected"), [*LOSSES, *OTHERS, *MEANINGS, *UNDERSTOOD, *TOLD_APART, *PARTS])
def test_figures_of(text: str, expected: list[str]) -> None:
    assert [f"{figure.passage.text}: {told(figure)}" for figure in figures(text)] == expected


@pytest.mark.parametrize("text", NONE)
def test_no_figure_in(text: str) -> None:
    assert figures(text) == ()
