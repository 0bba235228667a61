# Chaikhana in Chinese, simplified characters.

## The language itself

language-name = 简体中文
language-letters = 一-鿿

## Numbers

number-decimal = .
number-group = ,
number-grouped-from = 5
number-magnitudes = 万 4, 亿 8, 万亿 12

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
figure-value = { $value }{ $unit }
figure-value-of = { $of }：{ $value }
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

## The terminal

terminal-greeting = 茶馆现有{ $entries }个条目和{ $facts }条事实，来自{ $sources }个资料来源。
terminal-hint = 请提问或输入命令，例如`/summit next`；`/help`列出全部命令。
terminal-interrupted = 再按一次Ctrl-C或按Ctrl-D结束对话。
terminal-more = `/more`显示更多。
terminal-no-more = 上一个回答没有省略内容。
terminal-nothing-asked = 没有提问
terminal-conversation-only = 此命令只用于对话：`chaikhana chat`
terminal-no-such-command = 没有`/{ $typed }`这个命令；`/help`列出全部命令
terminal-did-you-mean = 没有`/{ $typed }`这个命令；是否要用`{ $usage }`？
terminal-lacking = `{ $command }`缺少内容：`{ $usage }`
terminal-extra = `{ $command }`后面不需要内容，却有`{ $extra }`
terminal-no-year = `{ $typed }`不是2024这样的年份
terminal-help-summit-next = 某一机制的下一次会议
terminal-help-summit-last = 某一机制的最近一次会议
terminal-help-summit-list = 某一机制的历次会议
terminal-help-summit-show = 某一次会议
terminal-help-actor = 国家或组织，或其某一方面
terminal-help-corridor = 公路、铁路或管道
terminal-help-topic = 某一主题
terminal-help-figure = 一组数据，或其中一年
terminal-help-ask = 提问；命令本身可省略
terminal-help-sources = 某一条目的全部依据
terminal-help-about = 这是什么、知道多少
terminal-help-more = 上一个回答未列出的内容
terminal-help-help = 本列表
terminal-help-quit = 结束对话，同Ctrl-D

## Discord: labels and sentences

discord-sources = 来源
discord-when = 时间
discord-more = 更多
discord-related = 相关
discord-delete = 删除
discord-which-one = 您指的是哪一个？
discord-read-on = 继续阅读……
discord-too-old = 这个按钮已失效，请重新提问。
discord-unknown-command = 该命令已不存在。请输入 / 查看现有命令。
discord-not-yours = 只有提问者和版主可以删除此回答。
discord-moderators-only = 只有版主可以管理知识库。
discord-nothing-related = 已没有相关条目。
discord-try-title = 试写条目
discord-try-label = 一个或多个 TOML 条目
discord-try-placeholder = [topic.tea] name = … sources = …
discord-reloaded = 知识库已重新读取并启用。
discord-unchanged = 文件内容与当前使用的一致。
discord-refused = 文件有错误，未作更改：继续使用原有知识。
discord-checked-sound = 文件可以使用。
discord-checked-broken = 修正错误之前无法使用这些文件。
discord-tried-sound = 效果如下，未保存任何内容。
discord-tried-broken = 目前还不能使用。
discord-tried-nothing = 其中没有可显示的新条目。
discord-took = 用时
discord-status-title = 当前使用的知识
discord-revision = 版本
discord-in-use-since = 启用时间
discord-read-from = 读取自
discord-built-in = 程序自带
discord-problems = 文件问题
discord-running-since = 运行开始
discord-latest-response = 最近响应
discord-asked = 提问
discord-lost = 丢失
discord-entries = 条目
discord-facts = 事实
discord-broke = 出了点问题，请重试；如仍有问题，请将此编号告知管理员：

## Discord: commands

command-ask = 提问
    .description = 询问峰会、该地区及各参与方
command-summit = 峰会
    .description = 峰会的时间与地点
command-summit-next = 下届
    .description = 即将举行的峰会
command-summit-last = 上届
    .description = 最近一届已举行的峰会
command-summit-list = 列表
    .description = 某一机制的历届峰会
command-summit-show = 查看
    .description = 某届峰会的时间、地点与成果
command-actor = 参与方
    .description = 国家、组织或集团
command-corridor = 走廊
    .description = 公路、铁路、管道或运输路线
command-topic = 主题
    .description = 某一主题的已知内容
command-figure = 数据
    .description = 历年数据
command-sources = 来源
    .description = 某一条目所依据的全部来源
command-about = 关于
    .description = 这个机器人是什么、知道什么
command-knowledge = 知识库
    .description = 管理机器人的知识（仅限版主）
command-knowledge-reload = 重新加载
    .description = 重新读取知识文件，无误后启用
command-knowledge-status = 状态
    .description = 当前使用的知识版本及启用时间
command-knowledge-check = 检查
    .description = 列出知识文件中的所有问题，但不启用
command-knowledge-try = 试写
    .description = 撰写一个条目并预览效果
command-look-this-up = 查一查

## Discord: options of commands

option-question = 问题
    .description = 用您自己的话提问
option-format = 机制
    .description = 哪一会议机制；不填则为主要机制
option-summit = 峰会
    .description = 哪一届峰会
option-actor = 名称
    .description = 哪个国家、组织或集团
option-about = 方面
    .description = 关于哪一方面：贸易、安全、能源……
option-corridor = 名称
    .description = 哪条走廊
option-topic = 名称
    .description = 哪个主题
option-series = 系列
    .description = 哪一组数据
option-year = 年份
    .description = 只看这一年
option-entry = 条目
    .description = 哪个条目
option-private = 仅自己可见
    .description = 仅向我显示回答
