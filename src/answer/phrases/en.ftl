# The words of the answers in English.
# Every language has the same messages with the same variables; a test holds them to it.
# $where and $lacking bring their own leading space or comma, because they may be empty.

## Dates

month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# As part of a day: "17 June".
month-of = { month-name }
# After the word that says "in".
month-in = { month-name }
date-year = { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-days-of-month = { $first-day }–{ $last-day } { $month } { $year }
date-days-of-year = { $first-day } { $first-month } – { $last-day } { $last-month } { $year }
date-span = { $first } – { $last }
# The same with the word that says when: "on 17 June 2025", "in 2027".
when-year = in { $year }
when-month = in { $month } { $year }
when-day = on { $date }

## Facts

as-of = {" "}(as of { $date })
assessment = According to { $who }: { $text }
author = { $author } ({ $publisher })
gap = Not in our sources: { $text }
earlier = Earlier ({ $date }): { $text }
earlier-undated = Earlier: { $text }
earlier-assessment = Earlier ({ $date }), according to { $who }: { $text }
earlier-assessment-undated = Earlier, according to { $who }: { $text }

## Places

place = { $city }, { $country }
place-online = online
date-and-place = { $date }, { $place }
where = {" "}in { $place }
where-online = {" "}online

## The calendar of a format

calendar-next = The next meeting, the { $name }, is due { $when }{ $where }{ $lacking }.
calendar-next-undated = The next meeting, the { $name }, is announced{ $where }, but our sources give no date.
calendar-also = Also ahead is the { $name }, due { $when }{ $where }.
calendar-after = After it the { $name } is due { $when }{ $where }.
calendar-maybe-past = Our sources do not say whether it has already taken place.
calendar-today = The { $name } is under way today: { $date }, { $place }.
calendar-today-nowhere = The { $name } is under way today: { $date }.
calendar-today-announced = As announced, the { $name } is under way today: { $date }, { $place }.
calendar-today-announced-nowhere = As announced, the { $name } is under way today: { $date }.
calendar-due = The { $name } is due { $when }{ $where }{ $lacking }.
calendar-held = The { $name } was held { $when }{ $where }.
calendar-held-undated = The { $name } was held{ $where }; our sources give no date.
calendar-announced-undated = The { $name } is announced{ $where }, but our sources give no date.
calendar-unconfirmed = The { $name } was announced for { $date }{ $where }; our sources do not say whether it took place.
calendar-postponed = The { $name }, planned for { $date }{ $where }, was postponed; our sources name no new date.
calendar-postponed-undated = The { $name } was postponed; our sources name no new date.
calendar-cancelled = The { $name }, planned for { $date }{ $where }, was cancelled.
calendar-cancelled-undated = The { $name } was cancelled.
calendar-last = The last meeting was the { $name }, held { $when }{ $where }.
calendar-last-undated = The last meeting was the { $name }, held{ $where }; our sources give no date.
calendar-nothing-ahead = Our sources name no coming meeting of this format.
calendar-nothing-later = Our sources name no later meeting; the last one they record was the { $name }, held { $when }{ $where }.
calendar-none-held = Our sources record no earlier meeting of this format.
calendar-none-in-year = Our sources name no meeting of this format in { $year }.
calendar-rule = The rule of this format: { $rule }.
calendar-count = Our sources name { $count ->
    [one] one meeting
   *[other] { $count } meetings
} of this format.
lacking-city = ; our sources name no city
lacking-place = ; our sources name no place
lacking-date = ; our sources give no exact date
lacking-city-and-date = ; our sources name neither a city nor a date
lacking-place-and-date = ; our sources name neither a place nor a date
status-due = due
status-under-way = under way today
status-held = held
status-announced = announced, date not in our sources
status-unconfirmed = announced; our sources do not say whether it took place
status-postponed = postponed
status-cancelled = cancelled

## Figures

figure-year = { $name }, { $year }: { $values }.
figure-values = { $name }: { $values }.
figure-by = { $values } by { $authority }
figure-value = { $value } { $unit }
figure-value-of = { $of }: { $value } { $unit }
figure-noted = { $value } ({ $note })
figure-lacking = { $name }, { $year }: not in our sources.
figure-nearest = The nearest year that they give is { $year }: { $values }.
figure-nearest-two = The nearest years that they give are { $year } ({ $values }) and { $other-year } ({ $other-values }).

## Particulars

label-capital = Capital
label-head-of-state = Head of state
label-leaders = Leaders
label-head-of-government = Head of government
label-head-of-organisation = Head
label-headquarters = Headquarters
label-memberships = Memberships
label-members = Members
label-status = Status
label-documents = Documents
label-dates = Dates
label-place = Place
label-host = Host
label-format = Format
label-next = Next meeting
label-last = Last meeting
label-rule = Rule
# A meeting's name takes the article, a country's does not.
particular = { $label } of { $kind ->
    [summit] the { $name }
   *[other] { $name }
}: { $value }.
not-in-sources = not in our sources
joined = { $items }; { $item }
items-and-more = { $items } and { $count } more

## Sources and the bot itself

sources-title = Sources: { $name }
sources-count = { $name } rests on { $count ->
    [one] one source
   *[other] { $count } sources
}.
sources-shown = The first { $count } are listed.
about-title = Chaikhana
about-what = Chaikhana answers questions about the China–Central Asia summits and the region around them; people write and check its facts, and no language model words the answers.
about-size = It knows { $facts ->
    [one] one fact
   *[other] { $facts } facts
} from { $sources ->
    [one] one source
   *[other] { $sources } sources
}.
kind-format = Formats
kind-summit = Summits
kind-actor = Actors
kind-corridor = Corridors
kind-topic = Topics
kind-figure = Figures
label-revision = Revision

## No answer

suggest-several = Several entries have that name.
suggest-near = Nothing in our sources answers that; near to it:
suggest-about = Nothing in our sources about that in this entry; the entry itself:
unknown = Not in our sources.
unknown-more = Our sources have no further facts on this.
