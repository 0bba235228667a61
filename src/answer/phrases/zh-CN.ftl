# The words of the answers in Chinese, simplified characters.

## Dates

month-name = { $month }月
month-of = { $month }月
month-in = { $month }月
date-year = { $year }年
date-month = { $year }年{ $month }
date-day = { $year }年{ $month }{ $day }日
date-days-of-month = { $year }年{ $month }{ $first-day }日至{ $last-day }日
date-days-of-year = { $year }年{ $first-month }{ $first-day }日至{ $last-month }{ $last-day }日
date-span = { $first }至{ $last }
when-year = { $year }年
when-month = { $year }年{ $month }
when-day = { $date }

## Facts

as-of = （截至{ $date }）
assessment = 据{ $who }：{ $text }
author = { $author }（{ $publisher }）
gap = 我们的资料来源未提及：{ $text }
earlier = 此前（{ $date }）：{ $text }
earlier-undated = 此前：{ $text }
earlier-assessment = 此前（{ $date }），据{ $who }：{ $text }
earlier-assessment-undated = 此前，据{ $who }：{ $text }

## Places

place = { $city }（{ $country }）
place-online = 线上
date-and-place = { $date }，{ $place }
where = 在{ $place }
where-online = 以线上方式

## The calendar of a format

calendar-next = 下一次会议是{ $name }，定于{ $when }{ $where }举行{ $lacking }。
calendar-next-undated = 下一次会议是{ $name }，已宣布将{ $where }举行，但我们的资料来源未给出日期。
calendar-also = 此外，{ $name }也定于{ $when }{ $where }举行。
calendar-after = 随后，{ $name }定于{ $when }{ $where }举行。
calendar-maybe-past = 我们的资料来源未说明会议是否已经举行。
calendar-today = { $name }今天正在举行：{ $date }，{ $place }。
calendar-today-nowhere = { $name }今天正在举行：{ $date }。
calendar-today-announced = 按已宣布的日期，{ $name }今天正在举行：{ $date }，{ $place }。
calendar-today-announced-nowhere = 按已宣布的日期，{ $name }今天正在举行：{ $date }。
calendar-due = { $name }定于{ $when }{ $where }举行{ $lacking }。
calendar-held = { $name }已于{ $when }{ $where }举行。
calendar-held-undated = { $name }已{ $where }举行；我们的资料来源未给出日期。
calendar-announced-undated = { $name }已宣布将{ $where }举行，但我们的资料来源未给出日期。
calendar-unconfirmed = { $name }曾宣布于{ $date }{ $where }举行；我们的资料来源未说明是否已举行。
calendar-postponed = 原定于{ $date }{ $where }举行的{ $name }已推迟；我们的资料来源未给出新日期。
calendar-postponed-undated = { $name }已推迟；我们的资料来源未给出新日期。
calendar-cancelled = 原定于{ $date }{ $where }举行的{ $name }已取消。
calendar-cancelled-undated = { $name }已取消。
calendar-last = 上一次会议是{ $name }，于{ $when }{ $where }举行。
calendar-last-undated = 上一次会议是{ $name }，已{ $where }举行；我们的资料来源未给出日期。
calendar-nothing-ahead = 我们的资料来源未提及该机制今后的会议。
calendar-nothing-later = 我们的资料来源未提及更晚的会议；有记录的最近一次是{ $name }，于{ $when }{ $where }举行。
calendar-none-held = 我们的资料来源没有该机制此前会议的记录。
calendar-none-in-year = 我们的资料来源未提及该机制在{ $year }年的会议。
calendar-rule = 该机制的会议规则：{ $rule }。
calendar-count = 我们的资料来源提及该机制的{ $count }次会议。
lacking-city = ；我们的资料来源未提及城市
lacking-place = ；我们的资料来源未提及地点
lacking-date = ；我们的资料来源未给出具体日期
lacking-city-and-date = ；我们的资料来源未提及城市和日期
lacking-place-and-date = ；我们的资料来源未提及地点和日期
status-due = 将举行
status-under-way = 今天正在举行
status-held = 已举行
status-announced = 已宣布，日期不详
status-unconfirmed = 已宣布；我们的资料来源未说明是否已举行
status-postponed = 已推迟
status-cancelled = 已取消

## Figures

figure-year = { $name }，{ $year }年：{ $values }。
figure-values = { $name }：{ $values }。
figure-by = { $values }（{ $authority }）
figure-value = { $value } { $unit }
figure-value-of = { $of }：{ $value } { $unit }
figure-noted = { $value }（{ $note }）
figure-lacking = { $name }，{ $year }年：我们的资料来源中没有。
figure-nearest = 资料中最接近的年份是{ $year }年：{ $values }。
figure-nearest-two = 资料中最接近的年份是{ $year }年（{ $values }）和{ $other-year }年（{ $other-values }）。

## Particulars

label-capital = 首都
label-head-of-state = 国家元首
label-leaders = 领导人
label-head-of-government = 政府首脑
label-head-of-organisation = 负责人
label-headquarters = 总部
label-memberships = 所属组织
label-members = 成员
label-status = 状态
label-documents = 文件
label-dates = 日期
label-place = 地点
label-host = 主办方
label-format = 机制
label-next = 下一次会议
label-last = 上一次会议
label-rule = 会议规则
particular = { $name }的{ $label }：{ $value }。
not-in-sources = 我们的资料来源中没有
joined = { $items }；{ $item }
items-and-more = { $items }及另外{ $count }项

## Sources and the bot itself

sources-title = 资料来源：{ $name }
sources-count = { $name }共有{ $count }个资料来源。
sources-shown = 列出前{ $count }个。
about-title = 茶馆（Chaikhana）
about-what = 本机器人回答有关中国—中亚峰会及该地区的问题；内容由人撰写和核对，答案不由语言模型生成。
about-size = 现有{ $facts }条事实，来自{ $sources }个资料来源。
kind-format = 机制
kind-summit = 峰会
kind-actor = 国家与组织
kind-corridor = 通道
kind-topic = 主题
kind-figure = 数据
label-revision = 版本

## No answer

suggest-several = 有多个条目使用这个名称。
suggest-near = 我们的资料来源没有答案；相近的条目：
suggest-about = 该条目中没有相关内容；条目本身：
unknown = 我们的资料来源中没有。
unknown-more = 我们的资料来源没有更多相关内容。
