# Chaikhana in Russian.
# Names stand in the nominative, because the knowledge gives no other case: the sentences are built around that.

## The language itself

language-name = Русский
language-letters = а-я ё А-Я Ё

## Numbers

number-decimal = ,
# The groups of a number stay on one line.
number-group = { "\u00A0" }
number-grouped-from = 5
number-magnitudes = тыс. 3, тысяч 3, млн 6, млрд 9, трлн 12

## Dates

month-name = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
}
month-of = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
month-in = { $month ->
    [1] январе
    [2] феврале
    [3] марте
    [4] апреле
    [5] мае
    [6] июне
    [7] июле
    [8] августе
    [9] сентябре
    [10] октябре
    [11] ноябре
   *[12] декабре
}
date-year = { $year } год
date-month = { $month } { $year } года
date-day = { $day } { $month } { $year } года
date-days-of-month = { $first-day }–{ $last-day } { $month } { $year } года
date-days-of-year = { $first-day } { $first-month } – { $last-day } { $last-month } { $year } года
date-span = { $first } – { $last }
when-year = в { $year } году
when-month = в { $month } { $year } года
when-day = { $date }

## Facts

as-of = {" "}(по состоянию на { $date })
assessment = Оценка ({ $who }): { $text }
author = { $author }, { $publisher }
gap = В наших источниках нет: { $text }
earlier = Ранее ({ $date }): { $text }
earlier-undated = Ранее: { $text }
earlier-assessment = Прежняя оценка ({ $who }, { $date }): { $text }
earlier-assessment-undated = Прежняя оценка ({ $who }): { $text }

## Places

place = { $city }, { $country }
place-online = онлайн
date-and-place = { $date }, { $place }
where = , место – { $place }
where-online = , онлайн

## The calendar of a format

calendar-next = Следующая встреча – { $name }: намечена на { $date }{ $where }{ $lacking }.
calendar-next-undated = Следующая встреча – { $name }: объявлена{ $where }, но даты наши источники не называют.
calendar-also = Также намечена встреча: { $name }, { $date }{ $where }.
calendar-after = Следом намечена встреча: { $name }, { $date }{ $where }.
calendar-maybe-past = Состоялась ли она уже, наши источники не сообщают.
calendar-today = Встреча идёт сегодня: { $name }, { $date }, { $place }.
calendar-today-nowhere = Встреча идёт сегодня: { $name }, { $date }.
calendar-today-announced = По объявленным датам встреча идёт сегодня: { $name }, { $date }, { $place }.
calendar-today-announced-nowhere = По объявленным датам встреча идёт сегодня: { $name }, { $date }.
calendar-due = { $name }: встреча намечена на { $date }{ $where }{ $lacking }.
calendar-held = { $name }: встреча прошла { $when }{ $where }.
calendar-held-undated = { $name }: встреча прошла{ $where }; даты наши источники не называют.
calendar-announced-undated = { $name }: встреча объявлена{ $where }, но даты наши источники не называют.
calendar-unconfirmed = { $name }: встреча была объявлена на { $date }{ $where }; состоялась ли она, наши источники не сообщают.
calendar-postponed = { $name }: встреча отложена (была намечена на { $date }{ $where }); новой даты наши источники не называют.
calendar-postponed-undated = { $name }: встреча отложена; новой даты наши источники не называют.
calendar-cancelled = { $name }: встреча отменена (была намечена на { $date }{ $where }).
calendar-cancelled-undated = { $name }: встреча отменена.
calendar-last = Последняя встреча – { $name }: прошла { $when }{ $where }.
calendar-last-undated = Последняя встреча – { $name }: прошла{ $where }; даты наши источники не называют.
calendar-nothing-ahead = Предстоящих встреч этого формата в наших источниках нет.
calendar-nothing-later = Более поздних встреч в наших источниках нет; последняя известная – { $name }: прошла { $when }{ $where }.
calendar-none-held = Более ранних встреч этого формата в наших источниках нет.
calendar-none-in-year = Встреч этого формата в { $year } году в наших источниках нет.
calendar-rule = Порядок встреч этого формата: { $rule }.
calendar-count = Наши источники называют { $count ->
    [one] { $count } встречу
    [few] { $count } встречи
   *[many] { $count } встреч
} этого формата.
lacking-city = ; города наши источники не называют
lacking-place = ; места наши источники не называют
lacking-date = ; точной даты наши источники не называют
lacking-city-and-date = ; ни города, ни даты наши источники не называют
lacking-place-and-date = ; ни места, ни даты наши источники не называют
status-due = предстоит
status-under-way = идёт сегодня
status-held = состоялось
status-announced = объявлено, даты в наших источниках нет
status-unconfirmed = объявлено; состоялось ли, наши источники не сообщают
status-postponed = отложено
status-cancelled = отменено

## Figures

figure-year = { $name }, { $year } год: { $values }.
figure-values = { $name }: { $values }.
figure-by = { $values } (по данным: { $authority })
figure-value = { $value } { $unit }
figure-value-of = { $of }: { $value }
figure-noted = { $value } ({ $note })
figure-lacking = { $name }, { $year } год: в наших источниках нет.
figure-nearest = Ближайший год, который они дают, – { $year } ({ $values }).
figure-nearest-two = Ближайшие годы, которые они дают, – { $year } ({ $values }) и { $other-year } ({ $other-values }).

## Particulars

label-capital = Столица
label-head-of-state = Глава государства
label-leaders = Руководители
label-head-of-government = Глава правительства
label-head-of-organisation = Глава организации
label-headquarters = Штаб-квартира
label-memberships = Участие в организациях
label-members = Участники
label-status = Состояние
label-documents = Документы
label-dates = Даты
label-place = Место
label-host = Принимающая сторона
label-format = Формат
label-next = Следующая встреча
label-last = Последняя встреча
label-rule = Порядок встреч
particular = { $label } ({ $name }): { $value }.
not-in-sources = в наших источниках нет
joined = { $items }; { $item }
items-and-more = { $items } и ещё { $count }

## Sources and the bot itself

sources-title = Источники: { $name }
sources-count = { $name }: { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
}.
sources-shown = Показаны первые { $count }.
about-title = Чайхана
about-what = Чайхана отвечает на вопросы о саммитах «Китай – Центральная Азия» и об их регионе; факты пишут и проверяют люди, языковая модель ответов не сочиняет.
about-size = Здесь { $facts ->
    [one] { $facts } факт
    [few] { $facts } факта
   *[many] { $facts } фактов
} из { $sources ->
    [one] { $sources } источника
   *[many] { $sources } источников
}.
kind-format = Форматы
kind-summit = Саммиты
kind-actor = Участники и организации
kind-corridor = Коридоры
kind-topic = Темы
kind-figure = Показатели
label-revision = Редакция

## No answer

suggest-several = Такое название есть у нескольких записей.
suggest-near = В наших источниках ответа нет; близкое по смыслу:
suggest-about = В этой записи об этом ничего нет; сама запись:
unknown = В наших источниках этого нет.
unknown-more = Других фактов об этом в наших источниках нет.

## The terminal

terminal-greeting = Чайхана знает { $entries ->
    [one] { $entries } запись
    [few] { $entries } записи
   *[many] { $entries } записей
} и { $facts ->
    [one] { $facts } факт
    [few] { $facts } факта
   *[many] { $facts } фактов
} из { $sources ->
    [one] { $sources } источника
   *[many] { $sources } источников
}.
terminal-hint = Задайте вопрос или введите команду, например `/summit next`; все команды покажет `/help`.
terminal-interrupted = Ещё раз Ctrl-C или Ctrl-D – конец разговора.
terminal-more = `/more` покажет больше.
terminal-no-more = Последний ответ ничего не опустил.
terminal-nothing-asked = вопроса нет
terminal-conversation-only = это для разговора: `chaikhana chat`
terminal-no-such-command = команды `/{ $typed }` нет; все команды покажет `/help`
terminal-did-you-mean = команды `/{ $typed }` нет; может быть, `{ $usage }`?
terminal-lacking = команде `{ $command }` чего-то не хватает: `{ $usage }`
terminal-extra = после `{ $command }` ничего не нужно, но стоит `{ $extra }`
terminal-no-year = `{ $typed }` – не год, как, например, 2024
terminal-help-summit-next = следующая встреча формата
terminal-help-summit-last = последняя встреча формата
terminal-help-summit-list = все встречи формата
terminal-help-summit-show = одна встреча
terminal-help-actor = государство или организация, целиком или с одной стороны
terminal-help-corridor = дорога, железная дорога или трубопровод
terminal-help-topic = тема
terminal-help-figure = ряд чисел или один его год
terminal-help-ask = вопрос; саму команду можно не писать
terminal-help-sources = всё, на чём основана запись
terminal-help-about = что это такое и сколько здесь известно
terminal-help-more = то, что не вошло в последний ответ
terminal-help-help = этот список
terminal-help-quit = конец разговора, как Ctrl-D

## Discord: labels and sentences

discord-sources = Источники
discord-when = Когда
discord-more = Ещё
discord-related = По теме
discord-delete = Удалить
discord-which-one = Что имеется в виду?
discord-read-on = Читать дальше о …
discord-too-old = Эта кнопка устарела. Пожалуйста, задайте вопрос ещё раз.
discord-unknown-command = Такой команды больше нет. Введите /, чтобы увидеть нынешние команды.
discord-not-yours = Удалить этот ответ могут только тот, кто спросил, и модераторы.
discord-moderators-only = Управлять знаниями могут только модераторы.
discord-nothing-related = Связанных записей больше нет.
discord-try-title = Проба записи
discord-try-label = Одна или несколько записей в TOML
discord-try-placeholder = [topic.tea] name = … sources = …
discord-reloaded = Знания перечитаны и применены.
discord-unchanged = В файлах то же, что уже используется.
discord-refused = В файлах есть ошибки, поэтому ничего не изменилось: используются прежние знания.
discord-checked-sound = Файлы можно применить.
discord-checked-broken = Файлы нельзя применить, пока не исправлены ошибки.
discord-tried-sound = Так это будет выглядеть. Ничего не сохранено.
discord-tried-broken = Так использовать пока нельзя.
discord-tried-nothing = В нём нет новой записи, которую можно показать.
discord-took = Заняло
discord-status-title = Используемые знания
discord-revision = Версия
discord-in-use-since = Используется с
discord-read-from = Прочитано из
discord-built-in = самой программы
discord-problems = Замечания к файлам
discord-running-since = Работает с
discord-latest-response = Последний ответ
discord-asked = Вопросы
discord-lost = Потери
discord-entries = Записи
discord-facts = Факты
discord-broke = Что-то пошло не так. Попробуйте ещё раз; если не поможет, сообщите оператору этот номер:

## Discord: commands

command-ask = спросить
    .description = Задать вопрос о саммитах, регионе и его участниках
command-summit = саммит
    .description = Когда и где проходят саммиты
command-summit-next = следующий
    .description = Ближайший предстоящий саммит
command-summit-last = последний
    .description = Последний состоявшийся саммит
command-summit-list = список
    .description = Все саммиты одного формата
command-summit-show = показать
    .description = Один саммит: дата, место, итоги
command-actor = участник
    .description = Государство, организация или объединение
command-corridor = коридор
    .description = Дорога, железная дорога, трубопровод или маршрут
command-topic = тема
    .description = Что известно по теме
command-figure = показатель
    .description = Показатель по годам
command-sources = источники
    .description = Все источники, на которых основана запись
command-about = о-боте
    .description = Что это за бот и что он знает
command-knowledge = знания
    .description = Управление знаниями бота (для модераторов)
command-knowledge-reload = перечитать
    .description = Перечитать файлы знаний и применить их, если в них нет ошибок
command-knowledge-status = состояние
    .description = Какие знания используются и с какого времени
command-knowledge-check = проверить
    .description = Показать все ошибки в файлах знаний, не применяя их
command-knowledge-try = проба
    .description = Написать запись и посмотреть, как она будет выглядеть
command-look-this-up = Найти в базе знаний

## Discord: options of commands

option-question = вопрос
    .description = Вопрос своими словами
option-format = формат
    .description = Какая серия встреч; если не указать, основная
option-summit = саммит
    .description = Какой саммит
option-actor = название
    .description = Какое государство, организация или объединение
option-about = о-чём
    .description = О чём именно: торговля, безопасность, энергетика …
option-corridor = название
    .description = Какой коридор
option-topic = название
    .description = Какая тема
option-series = ряд
    .description = Какой ряд данных
option-year = год
    .description = Только за этот год
option-entry = запись
    .description = Какая запись
option-private = только-мне
    .description = Показать ответ только мне
