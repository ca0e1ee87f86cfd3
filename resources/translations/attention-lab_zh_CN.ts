<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AttentionAnimation</name>
    <message>
        <source>epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
</context>
<context>
    <name>ColumnDetail</name>
    <message>
        <source>Attention over rows</source>
        <translation>各行中的注意力</translation>
    </message>
    <message>
        <source>share of attention, height: share of the rows</source>
        <translation>注意力占比；高度：行的比例</translation>
    </message>
    <message>
        <source>Partial dependence</source>
        <translation>部分依赖</translation>
    </message>
    <message>
        <source>%1, height: %2</source>
        <translation>%1；高度：%2</translation>
    </message>
    <message>
        <source>Permutation, each repeat</source>
        <translation>置换，每一次打乱</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>尚未得出</translation>
    </message>
    <message>
        <source>mean probability of %1</source>
        <translation>%1 的平均概率</translation>
    </message>
    <message>
        <source>Attention %1: most rows between %2 and %3</source>
        <translation>注意力 %1：行数最多处介于 %2 与 %3 之间</translation>
    </message>
    <message>
        <source>Partial dependence: %1 goes from %2 to %3</source>
        <translation>部分依赖：%1 从 %2 变到 %3</translation>
    </message>
    <message>
        <source>Permutation %1: mean %2 of %3 repeats</source>
        <translation>置换 %1：%3 次打乱平均 %2</translation>
    </message>
</context>
<context>
    <name>CoreText</name>
    <message>
        <source>cannot read %1: %2; %3</source>
        <translation>无法读取 %1：%2；%3</translation>
    </message>
    <message>
        <source>cannot write %1: %2; %3</source>
        <translation>无法写入 %1：%2；%3</translation>
    </message>
    <message>
        <source>the file is empty; choose one that holds a table</source>
        <translation>文件是空的；请选择含有表格的文件</translation>
    </message>
    <message>
        <source>this is %1, not a table; save the table as CSV first</source>
        <translation>这是 %1，不是表格；请先把表格存为 CSV</translation>
    </message>
    <message>
        <source>this is UTF-32; save the file as UTF-8 first</source>
        <translation>这是 UTF-32；请先把文件存为 UTF-8</translation>
    </message>
    <message>
        <source>no column is called &quot;%1&quot;; there are %2</source>
        <translation>没有名为“%1”的列；现有的列：%2</translation>
    </message>
    <message>
        <source>the file changed while it was read; read it again</source>
        <translation>读取期间文件有改动；请重新读取</translation>
    </message>
    <message>
        <source>this is a device or a pipe; save its data as a file first</source>
        <translation>这是设备或管道；请先把数据存为文件</translation>
    </message>
    <message>
        <source>damaged, %1; use an undamaged copy</source>
        <translation>已损坏，%1；请使用完好的副本</translation>
    </message>
    <message>
        <source>the file it was trained on is missing, %1; put it there, or move both files together</source>
        <translation>训练所用的文件 %1 不见了；请放回原处，或把两个文件一起移动</translation>
    </message>
    <message>
        <source>this is not the file that %1 was trained on, its content differs; put that one back, or open this one itself to train on it</source>
        <translation>这不是 %1 训练所用的文件，内容不同；请放回原来的文件，或直接打开这个文件来训练</translation>
    </message>
    <message>
        <source>larger than 256 MiB, so it is no file of this program; check the name</source>
        <translation>大于 256 MiB，不是本程序的文件；请检查名称</translation>
    </message>
    <message>
        <source>line %1 is longer than 64 MB; look there for a quote that is never closed, or split the line</source>
        <translation>第 %1 行超过 64 MB；请查看该处是否有未闭合的引号，或把该行拆开</translation>
    </message>
    <message>
        <source>line %1 has more than 1 000 000 cells; check the delimiter</source>
        <translation>第 %1 行超过 1 000 000 格；请检查分隔符</translation>
    </message>
    <message>
        <source>there is no column %1; use one of %2</source>
        <translation>没有 %1 这一列；请选用 %2 之一</translation>
    </message>
    <message>
        <source>no column can be predicted: each has one value only, names the rows or is ignored; choose the target</source>
        <translation>没有可以预测的列：每列都只有一个取值、是行的标识或已忽略；请选择目标</translation>
    </message>
    <message>
        <source>there are no rows below the header</source>
        <translation>表头之下没有数据行</translation>
    </message>
    <message>
        <source>no row is left: each misses a value of %1; fill missing values instead</source>
        <translation>没有剩下的行：每行都缺失 %1 之一的值；请改为填补缺失值</translation>
    </message>
    <message>
        <source>no input is left besides the target %1: the table has a single column; check the delimiter</source>
        <translation>除目标 %1 外没有输入：表格只有一列；请检查分隔符</translation>
    </message>
    <message>
        <source>no input is left besides the target %1: the other columns are ignored; use one of them as input</source>
        <translation>除目标 %1 外没有输入：其他列都已忽略；请把其中一列用作输入</translation>
    </message>
    <message>
        <source>a validation share of %1 of %2 rows leaves no row for training; use more rows or another share</source>
        <translation>%2 行中留出 %1 用于验证后，没有行可供训练；请增加行数或改变比例</translation>
    </message>
    <message>
        <source>a validation share of %1 of %2 rows leaves no row for validation; use more rows or another share</source>
        <translation>%2 行中留出 %1 时，没有行可供验证；请增加行数或改变比例</translation>
    </message>
    <message>
        <source>the columns become %1 inputs, more than the %2 there may be; ignore some</source>
        <translation>各列展开成 %1 个输入，超过 %2 个的上限；请忽略一些列</translation>
    </message>
    <message>
        <source>the table has %1 rows, more than the %2 there may be; use a part of it</source>
        <translation>表格有 %1 行，超过 %2 行的上限；请只用其中一部分</translation>
    </message>
    <message>
        <source>not enough memory for %1: use a smaller table</source>
        <translation>内存不足以处理 %1：请用较小的表格</translation>
    </message>
    <message>
        <source>not enough memory for %1 rows × %2 columns: lower one of them</source>
        <translation>内存不足以处理 %1 行 × %2 列：请减小其中之一</translation>
    </message>
    <message>
        <source>must be %1 to %2, not %3</source>
        <translation>必须在 %1 到 %2 之间，不能是 %3</translation>
    </message>
    <message>
        <source>must be %1 to %2 with %3, not %4</source>
        <translation>用 %3 时必须在 %1 到 %2 之间，不能是 %4</translation>
    </message>
    <message>
        <source>must leave at least one row on each side; %1 of %2 rows does not</source>
        <translation>两边都必须至少留一行；%2 行的 %1 做不到</translation>
    </message>
    <message>
        <source>rows × columns must be at most %1, not %2</source>
        <translation>行数 × 列数最多为 %1，不能是 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large for a 32-bit float: left empty</source>
        <translation>“%1”超出 32 位浮点数的范围：按缺失处理</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too small for a 32-bit float: read as 0</source>
        <translation>“%1”小于 32 位浮点数能表示的值：读作 0</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds zero bytes: left empty</source>
        <translation>“%1”含有零字节：按缺失处理</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds zero bytes: they are left out of the name</source>
        <translation>“%1”含有零字节：已从列名中去掉</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds bytes that are no text in this encoding</source>
        <translation>“%1”含有不属于此编码的字节</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a %2: left empty</source>
        <translation>“%1”不是%2：按缺失处理</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number, so the column is read as %2</source>
        <translation>“%1”不是数值，因此该列读作%2</translation>
    </message>
    <message>
        <source>whole numbers above 16777216 are rounded to the nearest 32-bit float</source>
        <translation>大于 16777216 的整数取最接近的 32 位浮点数</translation>
    </message>
    <message>
        <source>column %1 has no name: it is called %2</source>
        <translation>第 %1 列没有列名：称为 %2</translation>
    </message>
    <message>
        <source>column %1 has a name that another has: it is called %2</source>
        <translation>第 %1 列与另一列同名：改称 %2</translation>
    </message>
    <message>
        <source>the header has one name fewer than the rows have cells: the first column has none</source>
        <translation>表头比数据行少一个列名：第一列没有列名</translation>
    </message>
    <message>
        <source>this line is blank: it is left out</source>
        <translation>此行为空：已舍去</translation>
    </message>
    <message>
        <source>the lines up to %1 are blank: they are left out</source>
        <translation>到第 %1 行为止都是空行：已舍去</translation>
    </message>
    <message>
        <source>a quote is opened and never closed: it is read as an ordinary character</source>
        <translation>引号没有闭合：按普通字符读取</translation>
    </message>
    <message>
        <source>text follows a closing quote: the cell is taken as it stands</source>
        <translation>右引号之后还有文字：该格按原样读取</translation>
    </message>
    <message>
        <source>the comma is read as the decimal sign, as in %1; set the decimal sign to a point if it groups thousands</source>
        <translation>逗号读作小数点，如 %1；如果它是千位分隔符，请把小数点设为句点</translation>
    </message>
    <message>
        <source>no delimiter was found: the file is read as a single column</source>
        <translation>未找到分隔符：文件按单列读取</translation>
    </message>
    <message>
        <source>the file was written to while it was read: rows may be missing or cut</source>
        <translation>读取期间文件被写入：可能有缺失或不完整的行</translation>
    </message>
    <message>
        <source>this line is not UTF-8: the file is read as Windows-1252 (Latin-1)</source>
        <translation>此行不是 UTF-8：文件按 Windows-1252 (Latin-1) 读取</translation>
    </message>
    <message>
        <source>and %1 more about columns</source>
        <translation>另有 %1 条关于列的警告</translation>
    </message>
    <message>
        <source>and %1 more about rows and cells</source>
        <translation>另有 %1 条关于行和格的警告</translation>
    </message>
    <message>
        <source>has no values</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>holds dates or times, which are not used as inputs yet</source>
        <translation>含日期或时间，目前不能用作输入</translation>
    </message>
    <message>
        <source>is different in every row: it names rows</source>
        <translation>每行都不同：它是行的标识</translation>
    </message>
    <message>
        <source>is text with %1 different values</source>
        <translation>是文本，有 %1 个不同的值</translation>
    </message>
    <message>
        <source>counts the rows</source>
        <translation>是行号</translation>
    </message>
    <message>
        <source>%1 rows of %2 inputs are more than the %3 values there may be; ignore some columns or use fewer rows</source>
        <translation>%1 行 × %2 个输入超过 %3 个值的上限；请忽略一些列或减少行数</translation>
    </message>
    <message>
        <source>%1 is read as a number, without its leading zeros; if it is a code, read the column as category</source>
        <translation>%1 读作数值，前导零不保留；如果它是代码，请把该列读作类别</translation>
    </message>
    <message>
        <source>%1 is %2: a regression predicts numbers; predict classes or choose another target</source>
        <translation>%1 的类型是%2：回归预测的是数值；请预测类别或另选目标</translation>
    </message>
    <message>
        <source>%1 has more than the %2 classes there may be; predict it as a number (regression)</source>
        <translation>%1 的类别超过 %2 个的上限；请作为数值预测（回归）</translation>
    </message>
    <message>
        <source>%1 has %2 values, a binary task has two; predict several classes (multiclass)</source>
        <translation>%1 有 %2 个取值，两个类别的任务只能有两个；请预测多个类别</translation>
    </message>
    <message>
        <source>%1 is different in every row: no classes to predict; choose another target</source>
        <translation>%1 每行都不同：没有类别可以预测；请另选目标</translation>
    </message>
    <message>
        <source>%1 has more than the %2 classes there may be; choose another target</source>
        <translation>%1 的类别超过 %2 个的上限；请另选目标</translation>
    </message>
    <message>
        <source>%1 has one value only: nothing to predict; choose another target</source>
        <translation>%1 只有一个取值：无可预测；请另选目标</translation>
    </message>
    <message>
        <source>%1 cells instead of %2: the last, which are empty, are left out</source>
        <translation>共 %1 格，应有 %2 格：末尾的空格子已舍去</translation>
    </message>
    <message>
        <source>%1 has no values: nothing to predict; choose another target</source>
        <translation>%1 没有值：无可预测；请另选目标</translation>
    </message>
    <message>
        <source>%1 cells instead of %2: the missing ones are left empty</source>
        <translation>只有 %1 格，应有 %2 格：缺少的按缺失处理</translation>
    </message>
    <message>
        <source>%1 cell instead of %2: the missing ones are left empty</source>
        <translation>只有 %1 格，应有 %2 格：缺少的按缺失处理</translation>
    </message>
    <message>
        <source>%1 cells instead of %2: the missing one is left empty</source>
        <translation>只有 %1 格，应有 %2 格：缺少的一格按缺失处理</translation>
    </message>
    <message>
        <source>%1 cell instead of %2: the missing one is left empty</source>
        <translation>只有 %1 格，应有 %2 格：缺少的一格按缺失处理</translation>
    </message>
    <message>
        <source>%1 %2, so it is ignored; it can be read as category</source>
        <translation>%1 %2，因此已忽略；可以读作类别</translation>
    </message>
    <message>
        <source>%1 cells instead of %2: the last ones are left out</source>
        <translation>共 %1 格，应有 %2 格：末尾几格已舍去</translation>
    </message>
    <message>
        <source>%1 cells instead of %2: the last one is left out</source>
        <translation>共 %1 格，应有 %2 格：末尾一格已舍去</translation>
    </message>
    <message>
        <source>%1 is no class of %2; use one of %3</source>
        <translation>%1 不是 %2 的类别；请选用 %3 之一</translation>
    </message>
    <message>
        <source>%1 %2, so it is ignored</source>
        <translation>%1 %2，因此已忽略</translation>
    </message>
    <message>
        <source>no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>路径的一部分不是文件夹</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>文件系统只读</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>读写出错</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>check the name</source>
        <translation>请检查名称</translation>
    </message>
    <message>
        <source>choose a file you may read</source>
        <translation>请选择可以读取的文件</translation>
    </message>
    <message>
        <source>name a file inside it</source>
        <translation>请指定其中的文件</translation>
    </message>
    <message>
        <source>check the file</source>
        <translation>请检查该文件</translation>
    </message>
    <message>
        <source>make the folder first, or choose another</source>
        <translation>请先新建该文件夹，或另选一个</translation>
    </message>
    <message>
        <source>choose a place you may write to</source>
        <translation>请选择可以写入的位置</translation>
    </message>
    <message>
        <source>free some space or choose another place</source>
        <translation>请腾出空间或另选位置</translation>
    </message>
    <message>
        <source>raise the limit on file sizes (ulimit -f)</source>
        <translation>请提高文件大小的上限 (ulimit -f)</translation>
    </message>
    <message>
        <source>give the name of a file</source>
        <translation>请给出文件名</translation>
    </message>
    <message>
        <source>a part of this path is a file; choose another place</source>
        <translation>路径的一部分是文件；请另选位置</translation>
    </message>
    <message>
        <source>choose a shorter name</source>
        <translation>请选用更短的名称</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>请另选位置</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>是/否</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二进制数据</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>网页 (HTML)</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>label-column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>validation-share</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not a file of the format %1; check the name</source>
        <translation>不是 %1 格式的文件；请检查名称</translation>
    </message>
    <message>
        <source>written by a newer Attention Lab (version %1 of %2, this program reads up to %3); update the program</source>
        <translation>由更新的 Attention Lab 写成（%2 第 %1 版，本程序最高读到第 %3 版）；请更新程序</translation>
    </message>
    <message>
        <source>nested deeper than any file of this program</source>
        <translation>嵌套过深，不是本程序的文件</translation>
    </message>
    <message>
        <source>not valid JSON at line %1</source>
        <translation>第 %1 行不是有效的 JSON</translation>
    </message>
    <message>
        <source>it holds a number that is out of range</source>
        <translation>含有超出范围的数值</translation>
    </message>
    <message>
        <source>version is not a whole number from 1</source>
        <translation>版本号不是从 1 起的整数</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 is not a setting of this version</source>
        <translation>%1 不是本版本的设置</translation>
    </message>
</context>
<context>
    <name>DefaultMenu</name>
    <message>
        <source>&amp;Default</source>
        <translation>恢复默认(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Default (%1)</source>
        <translation>恢复默认 (%1)(&amp;D)</translation>
    </message>
</context>
<context>
    <name>FigureSize</name>
    <message>
        <source>At most %1 px a side, not %2.</source>
        <translation>每边最多 %1 像素，不能是 %2。</translation>
    </message>
    <message>
        <source>At most %1 million px in all, not %2.</source>
        <translation>总共最多 %1 百万像素，不能是 %2。</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 毫米</translation>
    </message>
    <message>
        <source>At most %1 million px in an animation, not %2.</source>
        <translation>动画总共最多 %1 百万像素，不能是 %2。</translation>
    </message>
</context>
<context>
    <name>FileQuestions</name>
    <message>
        <source>Replace the file?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>%1 exists. Replace it?</source>
        <translation>%1 已存在。要替换它吗？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
</context>
<context>
    <name>FileWriter</name>
    <message>
        <source>no space left on %1</source>
        <translation>%1 上空间不足</translation>
    </message>
    <message>
        <source>Not saved: %1.</source>
        <translation>未保存：%1。</translation>
    </message>
    <message>
        <source>The earlier file is unchanged.</source>
        <translation>原有文件保持不变。</translation>
    </message>
    <message>
        <source>%1 is a folder</source>
        <translation>%1 是文件夹</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file</source>
        <translation>%1 不是普通文件</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是文件夹</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>没有文件夹 %1</translation>
    </message>
    <message>
        <source>%1 is read-only; choose another name</source>
        <translation>%1 是只读文件；请换一个名称</translation>
    </message>
</context>
<context>
    <name>ImageFormat</name>
    <message>
        <source>%1 image (%2)</source>
        <translation>%1 图片 (%2)</translation>
    </message>
</context>
<context>
    <name>ImageWriter</name>
    <message>
        <source>Not saved. %1</source>
        <translation>未保存。%1</translation>
    </message>
    <message>
        <source>Not saved: not enough memory for %1.</source>
        <translation>未保存：内存不足以生成 %1。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是/否</translation>
    </message>
    <message>
        <source>Date or time</source>
        <translation>日期或时间</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>two classes</source>
        <translation>两个类别</translation>
    </message>
    <message>
        <source>several classes</source>
        <translation>多个类别</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Two classes</source>
        <translation>两个类别</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>pipe</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>point</source>
        <translation>句点</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation>Latin-1</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>&lt; 0.1 %</source>
        <translation>&lt; 0.1 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>One</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>2</translation>
    </message>
    <message>
        <source>Three</source>
        <translation>3</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>4</translation>
    </message>
    <message>
        <source>Five</source>
        <translation>5</translation>
    </message>
    <message>
        <source>Six</source>
        <translation>6</translation>
    </message>
    <message>
        <source>Seven</source>
        <translation>7</translation>
    </message>
    <message>
        <source>Eight</source>
        <translation>8</translation>
    </message>
    <message>
        <source>Nine</source>
        <translation>9</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ImportNotes</name>
    <message>
        <source>lines %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>lines %1 and %2 more</source>
        <translation>第 %1 行及另外 %2 行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2 (%3)</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;：%2（%3）</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, line %2: %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;，第 %2 行：%3</translation>
    </message>
    <message>
        <source>&lt;b&gt;Line %1&lt;/b&gt; has %2</source>
        <translation>&lt;b&gt;第 %1 行&lt;/b&gt;：%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Line %1&lt;/b&gt;: %2</source>
        <translation>&lt;b&gt;第 %1 行&lt;/b&gt;：%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;：%2</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>用作输入</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>舍去这些行</translation>
    </message>
    <message>
        <source>Fill them instead</source>
        <translation>改为填补</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>KeptRun</name>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1，另有 %2 处不同</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>已早停</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Elsewhere</source>
        <translation>其他位置</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>values set by hand</source>
        <translation>手动设定的值</translation>
    </message>
    <message>
        <source>row %1, %2 %3</source>
        <translation>第 %1 行，%2 %3</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>第 %1 行，%2</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>损失 %1</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>%1 × %2, and a bias</source>
        <translation>%1 × %2，有偏置</translation>
    </message>
    <message>
        <source>%1 × %2, no bias</source>
        <translation>%1 × %2，无偏置</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1，%2，%3：%4</translation>
    </message>
    <message>
        <source>%1, %2 → %3: %4</source>
        <translation>%1，%2 → %3：%4</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>not known: the row has no target</source>
        <translation>未知：该行没有目标值</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
</context>
<context>
    <name>PictureTexts</name>
    <message>
        <source>epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>others (%1)</source>
        <translation>其他 %1 列</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另外 %1 个</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>label column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <source>informative</source>
        <translation>关键列</translation>
    </message>
    <message>
        <source>equal share</source>
        <translation>均分</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 M rows/s</source>
        <translation>每秒 %1 百万行</translation>
    </message>
    <message>
        <source>%1 k rows/s</source>
        <translation>每秒 %1 千行</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>每秒 %1 行</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Preparing data</source>
        <translation>正在准备数据</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>已发散</translation>
    </message>
    <message>
        <source>Not trained</source>
        <translation>未训练</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>%1 × 10 000 rows/s</source>
        <translation>每秒 %1 万行</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <source>%1 %2 Runs of this session are kept until the window closes.</source>
        <translation>%1 %2本次会话的运行保留到窗口关闭为止。</translation>
    </message>
    <message>
        <source>is damaged or no list of runs, and stays as it is; move it away to start a new one.</source>
        <translation>已损坏或不是运行列表，保持原样；移走它即可新建列表。</translation>
    </message>
    <message>
        <source>is from a newer version and stays as it is; that version opens it.</source>
        <translation>来自更新的版本，保持原样；请用该版本打开。</translation>
    </message>
    <message>
        <source>can only be read: its runs are shown, changes to them are lost.</source>
        <translation>只能读取：其中的运行会显示，但改动不会保存。</translation>
    </message>
    <message>
        <source>cannot be made; --data-dir names another folder.</source>
        <translation>无法创建；请用 --data-dir 指定其他文件夹。</translation>
    </message>
    <message>
        <source>cannot be read; --data-dir names another folder.</source>
        <translation>无法读取；请用 --data-dir 指定其他文件夹。</translation>
    </message>
    <message>
        <source>cannot be written; --data-dir names another folder.</source>
        <translation>无法写入；请用 --data-dir 指定其他文件夹。</translation>
    </message>
    <message>
        <source>Of the kept runs %1 cannot be read; they stay as they are.</source>
        <translation>保留的运行中有 %1 个无法读取；它们保持原样。</translation>
    </message>
</context>
<context>
    <name>SessionQuestions</name>
    <message>
        <source>Save the changes?</source>
        <translation>保存改动？</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有尚未保存的改动。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>保存实验</translation>
    </message>
    <message>
        <source>Experiments (%1)</source>
        <translation>实验 (%1)</translation>
    </message>
</context>
<context>
    <name>SettingsHistory</name>
    <message>
        <source>change of settings</source>
        <translation>修改设置</translation>
    </message>
</context>
<context>
    <name>TauTable</name>
    <message>
        <source>This run: τ-b %1, 95 % interval %2 to %3</source>
        <translation>本次运行：τ-b 为 %1，95 % 置信区间 %2 至 %3</translation>
    </message>
    <message>
        <source>This run: τ-b %1</source>
        <translation>本次运行：τ-b 为 %1</translation>
    </message>
    <message>
        <source>τ-b is undefined in this run: all columns are ties.</source>
        <translation>本次运行的 τ-b 无定义：各列全部并列。</translation>
    </message>
    <message>
        <source>%1 seeds: τ-b %2 ± %3</source>
        <translation>%1 个种子：τ-b 为 %2 ± %3</translation>
    </message>
    <message>
        <source>The most its ties allow is %1</source>
        <translation>有并列时最大可达 %1</translation>
    </message>
    <message>
        <source>Spearman&apos;s ρ %1</source>
        <translation>Spearman 的 ρ 为 %1</translation>
    </message>
    <message>
        <source>Columns that count: %1; most attended are %2 of them</source>
        <translation>算数的列：%1；其中 %2 也在注意力最多的列之内</translation>
    </message>
    <message>
        <source>%1 first in seeds</source>
        <translation>%1 居首的种子数</translation>
    </message>
    <message>
        <source>strongest first in seeds</source>
        <translation>最强列居首的种子数</translation>
    </message>
    <message>
        <source>%1 has the most attention in %2 of %3 seeds</source>
        <translation>%3 个种子中有 %2 个把最多的注意力给了 %1</translation>
    </message>
    <message>
        <source>Kendall’s τ-b, mean of %1 seeds: 1 is the same order, −1 the opposite.</source>
        <translation>Kendall 的 τ-b，%1 个种子的平均值：1 表示顺序相同，−1 表示相反。</translation>
    </message>
    <message>
        <source>Kendall’s τ-b: 1 is the same order, −1 the opposite.</source>
        <translation>Kendall 的 τ-b：1 表示顺序相同，−1 表示相反。</translation>
    </message>
    <message>
        <source>Columns whose evidence is within its error of zero are ties; “possible” is the most they allow.</source>
        <translation>证据在误差范围内等于零的列视为并列；“可达”是有并列时所能达到的最大值。</translation>
    </message>
    <message>
        <source>Seeds among themselves: τ %1 ± %2</source>
        <translation>种子之间：τ 为 %1 ± %2</translation>
    </message>
    <message>
        <source>, Jensen–Shannon %1 bits</source>
        <translation>，Jensen-Shannon 散度为 %1 比特</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可达</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Spearman&apos;s ρ %1, 95 % interval %2 to %3</source>
        <translation>Spearman 的 ρ 为 %1，95 % 置信区间 %2 至 %3</translation>
    </message>
</context>
<context>
    <name>ThingsToKnow</name>
    <message>
        <source>Line %1, </source>
        <translation>第 %1 行，</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>bar: this run</source>
        <translation>条形：本次运行</translation>
    </message>
    <message>
        <source>dots: %1 of %2 seeds</source>
        <translation>圆点：%2 个种子中的 %1 个</translation>
    </message>
    <message>
        <source>dots: %1 seeds</source>
        <translation>圆点：%1 个种子</translation>
    </message>
    <message>
        <source>equal share %1</source>
        <translation>均分 %1</translation>
    </message>
    <message>
        <source>planted</source>
        <translation>埋入</translation>
    </message>
    <message>
        <source>%1, planted</source>
        <translation>%1，埋入</translation>
    </message>
    <message>
        <source>mean size of its part in the standardised output</source>
        <translation>平均大小，标准化</translation>
    </message>
    <message>
        <source>mean size of its part in its class&apos;s logit</source>
        <translation>平均大小，按该类 logit 计</translation>
    </message>
    <message>
        <source>mean size of its part in the logit</source>
        <translation>平均大小，按 logit 计</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Permutation</source>
        <translation>置换</translation>
    </message>
    <message>
        <source>Shapley value</source>
        <translation>Shapley 值</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>积分梯度</translation>
    </message>
    <message>
        <source>Gradient × input</source>
        <translation>梯度 × 输入</translation>
    </message>
    <message>
        <source>Drop column</source>
        <translation>去掉该列</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>permutation</source>
        <translation>置换</translation>
    </message>
    <message>
        <source>integrated gradients</source>
        <translation>积分梯度</translation>
    </message>
    <message>
        <source>gradient × input</source>
        <translation>梯度 × 输入</translation>
    </message>
    <message>
        <source>drop column</source>
        <translation>去掉该列</translation>
    </message>
    <message>
        <source>mean share of attention</source>
        <translation>平均占比</translation>
    </message>
    <message>
        <source>R² lost when shuffled</source>
        <translation>打乱后的 R² 损失</translation>
    </message>
    <message>
        <source>accuracy lost when shuffled, points</source>
        <translation>准确率损失，百分点</translation>
    </message>
    <message>
        <source>R² lost when trained without it</source>
        <translation>重新训练后的 R² 损失</translation>
    </message>
    <message>
        <source>accuracy lost when trained without it, points</source>
        <translation>准确率损失，百分点</translation>
    </message>
    <message>
        <source>mean size, of the standardised output</source>
        <translation>平均大小，标准化</translation>
    </message>
    <message>
        <source>mean size, of the logit</source>
        <translation>平均大小，按 logit 计</translation>
    </message>
    <message>
        <source>The share of attention a column gets, mean over the validation rows.</source>
        <translation>该列所占的注意力份额，取验证行的平均值。</translation>
    </message>
    <message>
        <source>What the model loses when a column&apos;s values change places among the rows.</source>
        <translation>把该列的值在各行之间打乱后，模型损失多少。</translation>
    </message>
    <message>
        <source>What a column adds to the output, fairly shared with the others.</source>
        <translation>该列对输出的贡献，与其他列公平分摊。</translation>
    </message>
    <message>
        <source>The gradient, summed on the way from the training mean to the row.</source>
        <translation>从训练行的平均值走到该行，沿途累加的梯度。</translation>
    </message>
    <message>
        <source>The gradient times the value; 0 wherever a value is 0.</source>
        <translation>梯度乘以取值；取值为 0 时总是 0。</translation>
    </message>
    <message>
        <source>What is lost when the network is trained without the column.</source>
        <translation>去掉该列重新训练网络后，损失多少。</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>各类不同</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>不稳定</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>not learned</source>
        <translation>没学到</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>无法判断</translation>
    </message>
</context>
<context>
    <name>TrustReport</name>
    <message>
        <source>%1 rows × %2 columns</source>
        <translation>%1 行 × %2 列</translation>
    </message>
    <message>
        <source>%1 hidden unit, %2</source>
        <translation>%1 个隐层单元，%2</translation>
    </message>
    <message>
        <source>%1 hidden units, %2</source>
        <translation>%1 个隐层单元，%2</translation>
    </message>
    <message>
        <source>no column attention</source>
        <translation>无列注意力</translation>
    </message>
    <message>
        <source>column attention with a bias</source>
        <translation>列注意力，有偏置</translation>
    </message>
    <message>
        <source>column attention without a bias</source>
        <translation>列注意力，无偏置</translation>
    </message>
    <message>
        <source>hidden attention</source>
        <translation>隐层注意力</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>Figures, all validation rows</source>
        <translation>数值，全部验证行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>The %1 columns with the most attention or permutation importance; others: %2.</source>
        <translation>注意力或置换重要性最大的 %1 列；其余 %2 列从略。</translation>
    </message>
    <message>
        <source>Attention ± over seeds. Permutation ± over repeats and training without a column: R² lost.</source>
        <translation>注意力的 ± 取自各种子。置换（± 取自各次打乱）和去掉该列：损失的 R²。</translation>
    </message>
    <message>
        <source>Attention ± over seeds. Permutation ± over repeats and training without a column: points of accuracy lost.</source>
        <translation>注意力的 ± 取自各种子。置换（± 取自各次打乱）和去掉该列：损失的准确率，以百分点计。</translation>
    </message>
    <message>
        <source>The others: mean size of a column’s part in the output.</source>
        <translation>其他证据：该列在输出中所占部分的平均大小。</translation>
    </message>
    <message>
        <source>Is it the same order?</source>
        <translation>顺序相同吗？</translation>
    </message>
    <message>
        <source>There is no column attention to compare.</source>
        <translation>没有列注意力可以比较。</translation>
    </message>
    <message>
        <source>τ of attention and</source>
        <translation>注意力与…的 τ</translation>
    </message>
    <message>
        <source>Is attention needed?</source>
        <translation>需要注意力吗？</translation>
    </message>
    <message>
        <source>this model</source>
        <translation>本模型</translation>
    </message>
    <message>
        <source>attention kept equal</source>
        <translation>注意力固定为均分</translation>
    </message>
    <message>
        <source>attention of other rows</source>
        <translation>用其他行的注意力</translation>
    </message>
    <message>
        <source>always the mean</source>
        <translation>总猜均值</translation>
    </message>
    <message>
        <source>always the larger class</source>
        <translation>总猜多数类</translation>
    </message>
    <message>
        <source>R² on the validation rows.</source>
        <translation>验证行上的 R²。</translation>
    </message>
    <message>
        <source>Accuracy on the validation rows.</source>
        <translation>验证行上的准确率。</translation>
    </message>
    <message>
        <source>On %1 validation rows. Permutation importance: what a column’s values, changing places among the rows, cost, mean of %2 repeats (Breiman 2001). Shapley values (Lundberg and Lee 2017) and integrated gradients (Sundararajan et al. 2017): a column’s part in the network’s output, measured from the mean training row.</source>
        <translation>在 %1 行验证数据上测得。置换重要性：把一列的值在各行之间打乱后的损失，取 %2 次的平均值（Breiman 2001）。Shapley 值（Lundberg 和 Lee 2017）与积分梯度（Sundararajan 等 2017）：该列在网络输出中所占的部分，以训练行的平均值为基准。</translation>
    </message>
    <message>
        <source>%1 networks were trained on the same rows with other seeds. Orders are compared by τ-b (Kendall 1945): 1 is the same, −1 the opposite. Columns whose evidence is within its error of zero are ties, and with ties less than 1 is possible.</source>
        <translation>用不同的种子在同样的行上训练了 %1 个网络。顺序用 τ-b（Kendall 1945）比较：1 表示相同，−1 表示相反。证据在误差范围内等于零的列视为并列；有并列时达不到 1。</translation>
    </message>
    <message>
        <source>In a seed attention goes with the evidence if τ-b reaches %1 of what is possible, both with permutation importance and with Shapley values, and %2 of the columns that count are among as many most attended. It agrees if it does so in %3 of the seeds and %4 of the most attended columns are the same; it disagrees if in no more than %5; between them it depends on the seed.</source>
        <translation>在一个种子中，如果 τ-b 对置换重要性和 Shapley 值都达到可达值的 %1，并且算数的列中有 %2 排在同样数目的注意力最多的列之内，注意力就与证据相符。%3 的种子如此，并且注意力最多的列有 %4 相同，即为一致；如此的种子不超过 %5，即为不一致；介于两者之间则取决于种子。</translation>
    </message>
    <message>
        <source>Attention is needed if the same network with equal attention loses more than %1 (Wiegreffe and Pinter 2019; see also Jain and Wallace 2019). Of a model that is no better than guessing nothing is said.</source>
        <translation>如果同样的网络改用均分注意力后损失超过 %1，就需要注意力（Wiegreffe 和 Pinter 2019；另见 Jain 和 Wallace 2019）。对不比瞎猜好的模型不作判断。</translation>
    </message>
    <message>
        <source>%1 of accuracy</source>
        <translation>%1 的准确率</translation>
    </message>
    <message>
        <source>Can this attention be believed?</source>
        <translation>这份注意力可信吗？</translation>
    </message>
    <message>
        <source>Evidence per column</source>
        <translation>各列的证据</translation>
    </message>
    <message>
        <source>How the verdict is made</source>
        <translation>结论是怎样得出的</translation>
    </message>
    <message>
        <source>&lt;b&gt;Ranks, not amounts.&lt;/b&gt; A share of the attention is no share of the effect.</source>
        <translation>&lt;b&gt;是名次，不是数量。&lt;/b&gt;注意力的份额并不是作用的份额。</translation>
    </message>
</context>
<context>
    <name>WindowMemory</name>
    <message>
        <source>%1, the table of the last time, is gone. This is the published experiment; File, Open opens another.</source>
        <translation>上次使用的表格 %1 已不在。现在显示的是原文实验；可用“文件”菜单的“打开”另选一个。</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) tell the target: leak?</source>
        <translation>%1 列（&lt;b&gt;%2&lt;/b&gt;、&lt;b&gt;%3&lt;/b&gt;…）泄露了目标：是数据泄漏吗？</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; equals the target: leak?</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 与目标相同：是数据泄漏吗？</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; tells the target value by value: leak?</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 的每个取值都对应一个目标：是数据泄漏吗？</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is the target in another unit: leak?</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 是换了单位的目标：是数据泄漏吗？</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is missing in %2 of %3 rows: they are left out.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 在 %3 行中缺失 %2 行：这些行已舍去。</translation>
    </message>
    <message>
        <source>Left out, for they miss &lt;b&gt;%3&lt;/b&gt;: %1 of %2 rows.</source>
        <translation>因 &lt;b&gt;%3&lt;/b&gt; 缺失而舍去：%2 行中的 %1 行。</translation>
    </message>
    <message>
        <source>Left out, for they miss one of %4 columns (&lt;b&gt;%3&lt;/b&gt; …): %1 of %2 rows.</source>
        <translation>因 %4 列（&lt;b&gt;%3&lt;/b&gt;…）之一缺失而舍去：%2 行中的 %1 行。</translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) name the rows: ignored.</source>
        <translation>%1 列（&lt;b&gt;%2&lt;/b&gt;、&lt;b&gt;%3&lt;/b&gt;…）是行的标识：已忽略。</translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) are text: ignored.</source>
        <translation>%1 列（&lt;b&gt;%2&lt;/b&gt;、&lt;b&gt;%3&lt;/b&gt;…）是文本：已忽略。</translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) are dates: ignored.</source>
        <translation>%1 列（&lt;b&gt;%2&lt;/b&gt;、&lt;b&gt;%3&lt;/b&gt;…）是日期：已忽略。</translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) have no values: ignored.</source>
        <translation>%1 列（&lt;b&gt;%2&lt;/b&gt;、&lt;b&gt;%3&lt;/b&gt;…）没有值：已忽略。</translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) have one value only: ignored.</source>
        <translation>%1 列（&lt;b&gt;%2&lt;/b&gt;、&lt;b&gt;%3&lt;/b&gt;…）只有一个取值：已忽略。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; has no values: ignored.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 没有值：已忽略。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is different in every row: it names rows, so it is ignored.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 每行都不同：它是行的标识，因此已忽略。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is text with %2 different values: ignored.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 是文本，有 %2 个不同的值：已忽略。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is a date or a time: ignored.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 是日期或时间：已忽略。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; counts the rows: ignored.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 是行号：已忽略。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; has one value only: ignored.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 只有一个取值：已忽略。</translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) have one value only in the training rows: they say nothing.</source>
        <translation>%1 列（&lt;b&gt;%2&lt;/b&gt;、&lt;b&gt;%3&lt;/b&gt;…）在训练行中只有一个取值：不含任何信息。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; has one value only in the training rows: it says nothing.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 在训练行中只有一个取值：不含任何信息。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; misses %2 of %3 values: filled with the median of the training rows.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 的 %3 个值中缺失 %2 个：用训练行的中位数填补。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; misses %2 of %3 values: filled with the more frequent one.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 的 %3 个值中缺失 %2 个：用较常见的取值填补。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; misses %2 of %3 values: missing is a level of its own.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 的 %3 个值中缺失 %2 个：缺失单独算作一个取值。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; misses %2 of %3 values, none in training rows: they are no level.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 的 %3 个值中缺失 %2 个，训练行中没有缺失：缺失不算作取值。</translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) miss values: filled with medians, of categories a level of its own.</source>
        <translation>%1 列（&lt;b&gt;%2&lt;/b&gt;、&lt;b&gt;%3&lt;/b&gt;…）有缺失值：数值用中位数填补，类别单独算作一个取值。</translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) have rare levels that share one input.</source>
        <translation>%1 列（&lt;b&gt;%2&lt;/b&gt;、&lt;b&gt;%3&lt;/b&gt;…）有罕见取值，它们共用一个输入。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; has %2 levels, all rare: they share one input, which says nothing.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 的 %2 个取值都很罕见：它们共用一个输入，不含任何信息。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; has %2 rare levels: they share one input.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 有 %2 个罕见取值：它们共用一个输入。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%2&lt;/b&gt; and &lt;b&gt;%3&lt;/b&gt; move together (|r| ≥ %1): attention may fall on either of them.</source>
        <translation>&lt;b&gt;%2&lt;/b&gt; 和 &lt;b&gt;%3&lt;/b&gt; 同步变化（相关性 ≥ %1）：注意力可能落在其中任一列。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; and &lt;b&gt;%4&lt;/b&gt; move together (|r| ≥ %1): attention may fall on any of them.</source>
        <translation>&lt;b&gt;%2&lt;/b&gt;、&lt;b&gt;%3&lt;/b&gt; 和 &lt;b&gt;%4&lt;/b&gt; 同步变化（相关性 ≥ %1）：注意力可能落在其中任一列。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt;, &lt;b&gt;%4&lt;/b&gt; and others, %5 columns, move together (|r| ≥ %1): attention may fall on any of them.</source>
        <translation>&lt;b&gt;%2&lt;/b&gt;、&lt;b&gt;%3&lt;/b&gt;、&lt;b&gt;%4&lt;/b&gt; 等 %5 列同步变化（相关性 ≥ %1）：注意力可能落在其中任一列。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复列</translation>
    </message>
    <message>
        <source>the deciding column, twice</source>
        <translation>决定结果的列出现两次</translation>
    </message>
    <message>
        <source>Friedman 1</source>
        <translation>Friedman 1</translation>
    </message>
    <message>
        <source>a number made of five columns</source>
        <translation>由五列算出的数值</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <source>one column copies y</source>
        <translation>有一列照抄 y</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>纯噪声</translation>
    </message>
    <message>
        <source>no column matters</source>
        <translation>各列都无关</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>开关</translation>
    </message>
    <message>
        <source>one column picks which decides</source>
        <translation>由一列选定哪列起作用</translation>
    </message>
    <message>
        <source>Syn1</source>
        <translation>Syn1</translation>
    </message>
    <message>
        <source>two columns multiplied</source>
        <translation>两列相乘</translation>
    </message>
    <message>
        <source>Syn2</source>
        <translation>Syn2</translation>
    </message>
    <message>
        <source>the squares of four columns</source>
        <translation>四列的平方</translation>
    </message>
    <message>
        <source>Syn3</source>
        <translation>Syn3</translation>
    </message>
    <message>
        <source>four columns, each by a curve</source>
        <translation>四列，各按一条曲线</translation>
    </message>
    <message>
        <source>Syn4</source>
        <translation>Syn4</translation>
    </message>
    <message>
        <source>one column chooses Syn1 or Syn2</source>
        <translation>由一列选用 Syn1 或 Syn2</translation>
    </message>
    <message>
        <source>Syn5</source>
        <translation>Syn5</translation>
    </message>
    <message>
        <source>one column chooses Syn1 or Syn3</source>
        <translation>由一列选用 Syn1 或 Syn3</translation>
    </message>
    <message>
        <source>Syn6</source>
        <translation>Syn6</translation>
    </message>
    <message>
        <source>one column chooses Syn2 or Syn3</source>
        <translation>由一列选用 Syn2 或 Syn3</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>两列之和</translation>
    </message>
    <message>
        <source>two columns added decide</source>
        <translation>两列相加决定结果</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>异或</translation>
    </message>
    <message>
        <source>two columns decide, neither alone</source>
        <translation>两列共同决定，单列无用</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>鸢尾花</translation>
    </message>
    <message>
        <source>150 flowers, 3 species</source>
        <translation>150 朵花，3 个种</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>葡萄酒</translation>
    </message>
    <message>
        <source>178 wines, 3 cultivars</source>
        <translation>178 款酒，3 个品种</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>乳腺癌</translation>
    </message>
    <message>
        <source>569 tumours, benign or malignant</source>
        <translation>569 例肿瘤，良性或恶性</translation>
    </message>
    <message>
        <source>R² is the share of the target&apos;s spread that is explained.</source>
        <translation>R² 是目标的变化中得到解释的比例。</translation>
    </message>
    <message>
        <source>R² is not a number at epoch %1.</source>
        <translation>第 %1 轮的 R² 不是数值。</translation>
    </message>
    <message>
        <source>The model has learnt nothing: R² %1, guessing gets 0.</source>
        <translation>模型什么也没学到：R² 为 %1，总猜均值为 0。</translation>
    </message>
    <message>
        <source>R² &lt;b&gt;%1&lt;/b&gt;: no better than guessing the mean.</source>
        <translation>R² &lt;b&gt;%1&lt;/b&gt;：不比总猜均值好。</translation>
    </message>
    <message>
        <source>Misses by &lt;b&gt;%1&lt;/b&gt; on average; guessing the mean by %2.</source>
        <translation>平均误差 &lt;b&gt;%1&lt;/b&gt;；总猜均值为 %2。</translation>
    </message>
    <message>
        <source>Nothing was learnt, rightly: no column decides here.</source>
        <translation>什么也没学到，这是对的：没有一列起作用。</translation>
    </message>
    <message>
        <source>Nothing was learnt, so the attention means nothing.</source>
        <translation>什么也没学到，因此注意力没有意义。</translation>
    </message>
    <message>
        <source>No column decides here: the target is noise.</source>
        <translation>没有一列起作用：目标是噪声。</translation>
    </message>
    <message>
        <source>%1 gets &lt;b&gt;%2&lt;/b&gt; at %3, least at %4: &lt;b&gt;%5&lt;/b&gt;.</source>
        <translation>%3 时 %1 占 &lt;b&gt;%2&lt;/b&gt;，%4 时最少：&lt;b&gt;%5&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Loss is how far the predictions are from the target.</source>
        <translation>损失表示预测与目标相差多远。</translation>
    </message>
    <message>
        <source>Loss is how far the predictions are from the labels.</source>
        <translation>损失表示预测与标签相差多远。</translation>
    </message>
    <message>
        <source>The loss is no longer a number since epoch %1.</source>
        <translation>从第 %1 轮起，损失不再是数值。</translation>
    </message>
    <message>
        <source>Validation rises after epoch %1: overfitting.</source>
        <translation>第 %1 轮之后验证损失上升：过拟合。</translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt; and falling; the published run had %2.</source>
        <translation>验证损失 &lt;b&gt;%1&lt;/b&gt;，仍在下降；原文此时为 %2。</translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt;; the published run had %2.</source>
        <translation>验证损失 &lt;b&gt;%1&lt;/b&gt;；原文此时为 %2。</translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt; and rising; the published run had %2.</source>
        <translation>验证损失 &lt;b&gt;%1&lt;/b&gt;，正在上升；原文此时为 %2。</translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt; and falling.</source>
        <translation>验证损失 &lt;b&gt;%1&lt;/b&gt;，仍在下降。</translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt; and rising.</source>
        <translation>验证损失 &lt;b&gt;%1&lt;/b&gt;，正在上升。</translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt;, level.</source>
        <translation>验证损失 &lt;b&gt;%1&lt;/b&gt;，已持平。</translation>
    </message>
    <message>
        <source>Accuracy is the share of rows that are right.</source>
        <translation>准确率是判断正确的行所占的比例。</translation>
    </message>
    <message>
        <source>All %1 validation rows are right.</source>
        <translation>%1 行验证数据全部正确。</translation>
    </message>
    <message>
        <source>The model has learnt nothing: &lt;b&gt;%1&lt;/b&gt;, guessing gets %2.</source>
        <translation>模型什么也没学到：&lt;b&gt;%1&lt;/b&gt;，总猜多数类为 %2。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; are right: no better than guessing, %2.</source>
        <translation>准确率 &lt;b&gt;%1&lt;/b&gt;：不比总猜多数类的 %2 好。</translation>
    </message>
    <message>
        <source>%1 of %2 validation rows are right; guessing gets %3.</source>
        <translation>%2 行验证数据中 %1 行正确；总猜多数类对 %3 行。</translation>
    </message>
    <message>
        <source>Column attention is switched off.</source>
        <translation>列注意力已关闭。</translation>
    </message>
    <message>
        <source>Before training: random weights.</source>
        <translation>训练之前：权重是随机的。</translation>
    </message>
    <message>
        <source>The attention is no longer a number.</source>
        <translation>注意力不再是数值。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of attention lies on the columns that decide a row.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 的注意力落在决定各行结果的列上。</translation>
    </message>
    <message>
        <source>No column stands out: %1 gets most, &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation>没有哪一列突出：%1 最多，占 &lt;b&gt;%2&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>%1 gets &lt;b&gt;%2&lt;/b&gt;, but classes differ.</source>
        <translation>%1 占 &lt;b&gt;%2&lt;/b&gt;，但各类别相差很大。</translation>
    </message>
    <message>
        <source>%1 gets &lt;b&gt;%2&lt;/b&gt; of the attention; equal is %3.</source>
        <translation>%1 占全部注意力的 &lt;b&gt;%2&lt;/b&gt;；均分为 %3。</translation>
    </message>
    <message>
        <source>%1 gets &lt;b&gt;%2&lt;/b&gt; at %3 and &lt;b&gt;%4&lt;/b&gt; at %5.</source>
        <translation>%3 时 %1 占 &lt;b&gt;%2&lt;/b&gt;，%5 时占 &lt;b&gt;%4&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>%1 gets &lt;b&gt;%2&lt;/b&gt; at %3, but &lt;b&gt;%4&lt;/b&gt; at %5: less than equal.</source>
        <translation>%3 时 %1 占 &lt;b&gt;%2&lt;/b&gt;，%5 时只有 &lt;b&gt;%4&lt;/b&gt;，低于均分。</translation>
    </message>
    <message>
        <source>Each column&apos;s share of attention, epoch by epoch.</source>
        <translation>各列的注意力占比，逐轮显示。</translation>
    </message>
    <message>
        <source>Shares drift without a reason: nothing was learnt.</source>
        <translation>占比无故漂移：什么也没学到。</translation>
    </message>
    <message>
        <source>%1 leads from the start.</source>
        <translation>%1 一直领先。</translation>
    </message>
    <message>
        <source>%1 leads from epoch %2.</source>
        <translation>%1 从第 %2 轮起领先。</translation>
    </message>
    <message>
        <source>%1 leads at %2 from the start, sinks at %3 from epoch %4.</source>
        <translation>%2 时 %1 一直领先；%3 时从第 %4 轮起下降。</translation>
    </message>
    <message>
        <source>%1 leads at %2 from epoch %3, sinks at %4 from epoch %5.</source>
        <translation>%2 时 %1 从第 %3 轮起领先；%4 时从第 %5 轮起下降。</translation>
    </message>
    <message>
        <source>%1 leads at %2 from the start.</source>
        <translation>%2 时 %1 一直领先。</translation>
    </message>
    <message>
        <source>%1 leads at %2 from epoch %3.</source>
        <translation>%2 时 %1 从第 %3 轮起领先。</translation>
    </message>
    <message>
        <source>The model has learnt nothing: R² %1, guessing the mean gets 0. Its attention means nothing.</source>
        <translation>模型什么也没学到：R² 为 %1，总猜均值为 0。它的注意力没有意义。</translation>
    </message>
    <message>
        <source>The model has learnt nothing: %1, guessing gets %2. That is right: no column decides here.</source>
        <translation>模型什么也没学到：%1，总猜多数类为 %2。这是对的：没有一列起作用。</translation>
    </message>
    <message>
        <source>The model has learnt nothing: %1, guessing gets %2. Its attention means nothing.</source>
        <translation>模型什么也没学到：%1，总猜多数类为 %2。它的注意力没有意义。</translation>
    </message>
    <message>
        <source>Finished: all epochs done.</source>
        <translation>已完成：所有轮次都已训练。</translation>
    </message>
    <message>
        <source>Stopped at epoch %1.</source>
        <translation>停止于第 %1 轮。</translation>
    </message>
    <message>
        <source>No better validation for %1 epochs; epoch %2 is kept.</source>
        <translation>验证损失已有 %1 轮没有改善；保留第 %2 轮。</translation>
    </message>
    <message>
        <source>Stopped at epoch %1: the loss is no longer a number. Lower the learning rate.</source>
        <translation>停止于第 %1 轮：损失不再是数值。请降低学习率。</translation>
    </message>
    <message>
        <source>Stopped at epoch %1: the loss is far above guessing. Lower the learning rate.</source>
        <translation>停止于第 %1 轮：损失远高于瞎猜。请降低学习率。</translation>
    </message>
    <message>
        <source>Not trained: %1.</source>
        <translation>未训练：%1。</translation>
    </message>
    <message>
        <source>Validation rises after epoch %1: overfitting. Epoch %1 is kept.</source>
        <translation>第 %1 轮之后验证损失上升：过拟合。保留第 %1 轮。</translation>
    </message>
    <message>
        <source>Failed after epoch %1: %2.</source>
        <translation>第 %1 轮之后失败：%2。</translation>
    </message>
    <message>
        <source>Finished: all epochs done</source>
        <translation>已完成：所有轮次都已训练</translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation>读取已取消</translation>
    </message>
    <message>
        <source>Stopped by hand at %1</source>
        <translation>在第 %1 轮手动停止</translation>
    </message>
    <message>
        <source>Stopped at %1: no better validation for %2 epochs</source>
        <translation>停止于第 %1 轮：验证损失已有 %2 轮没有改善</translation>
    </message>
    <message>
        <source>Stopped at %1: the loss is no longer a number</source>
        <translation>停止于第 %1 轮：损失不再是数值</translation>
    </message>
    <message>
        <source>Stopped at %1: the loss is far above guessing</source>
        <translation>停止于第 %1 轮：损失远高于瞎猜</translation>
    </message>
    <message>
        <source>Failed after epoch %1: %2</source>
        <translation>第 %1 轮之后失败：%2</translation>
    </message>
    <message>
        <source>Not trained: %1</source>
        <translation>未训练：%1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>found out</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 from step %2</source>
        <translation>从第 %2 步起为 %1</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Validation rises since epoch %1 while training falls: the model learns by heart.</source>
        <translation>从第 %1 轮起，训练损失下降而验证损失上升：模型在死记硬背。</translation>
    </message>
    <message>
        <source>The loss has not moved for %1 epochs and is close to guessing.</source>
        <translation>损失已有 %1 轮没有变化，且接近瞎猜。</translation>
    </message>
    <message>
        <source>All attention lies on %1: %2. The other columns hardly count.</source>
        <translation>注意力全部落在 %1 上：%2。其他列几乎不起作用。</translation>
    </message>
    <message>
        <source>The model has learnt, but its attention is still equal: it prefers no column.</source>
        <translation>模型学到了东西，但注意力仍是均分：不偏重任何一列。</translation>
    </message>
    <message>
        <source>Set %1 and run</source>
        <translation>设为 %1 并运行</translation>
    </message>
    <message>
        <source>Run %1 epochs</source>
        <translation>运行 %1 轮</translation>
    </message>
    <message>
        <source>Run with %1 hidden units</source>
        <translation>用 %1 个隐层单元运行</translation>
    </message>
    <message>
        <source>Run with ReLU</source>
        <translation>用 ReLU 运行</translation>
    </message>
    <message>
        <source>Stop early and run</source>
        <translation>启用早停并运行</translation>
    </message>
    <message>
        <source>Turn on attention bias and run</source>
        <translation>启用注意力偏置并运行</translation>
    </message>
    <message>
        <source>Ignore the column and run</source>
        <translation>忽略该列并运行</translation>
    </message>
    <message>
        <source>Ignore the columns and run</source>
        <translation>忽略这些列并运行</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>another task</source>
        <translation>改了任务</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>target %1 → %2</source>
        <translation>目标 %1 → %2</translation>
    </message>
    <message>
        <source>class y = 1</source>
        <translation>y = 1 的类别</translation>
    </message>
    <message>
        <source>class y = 1: %1 → %2</source>
        <translation>y = 1 的类别 %1 → %2</translation>
    </message>
    <message>
        <source>ignored columns</source>
        <translation>忽略的列</translation>
    </message>
    <message>
        <source>other columns ignored</source>
        <translation>改了忽略的列</translation>
    </message>
    <message>
        <source>columns used all the same</source>
        <translation>仍然使用的列</translation>
    </message>
    <message>
        <source>other columns used</source>
        <translation>改了使用的列</translation>
    </message>
    <message>
        <source>types of columns</source>
        <translation>列的类型</translation>
    </message>
    <message>
        <source>other types of columns</source>
        <translation>改了列的类型</translation>
    </message>
    <message>
        <source>delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>delimiter %1 → %2</source>
        <translation>分隔符 %1 → %2</translation>
    </message>
    <message>
        <source>decimal mark</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>decimal mark %1 → %2</source>
        <translation>小数点 %1 → %2</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>encoding %1 → %2</source>
        <translation>编码 %1 → %2</translation>
    </message>
    <message>
        <source>first line holds names</source>
        <translation>首行为列名</translation>
    </message>
    <message>
        <source>names read otherwise</source>
        <translation>改了列名的读法</translation>
    </message>
    <message>
        <source>rows left out that miss</source>
        <translation>缺失即舍去行的列</translation>
    </message>
    <message>
        <source>other rows left out that miss a value</source>
        <translation>改了因缺失而舍去的行</translation>
    </message>
    <message>
        <source>rows shuffled before the split</source>
        <translation>划分前打乱各行</translation>
    </message>
    <message>
        <source>the last rows validate</source>
        <translation>用最后的行验证</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>rows %1 → %2</source>
        <translation>行数 %1 → %2</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>columns %1 → %2</source>
        <translation>列数 %1 → %2</translation>
    </message>
    <message>
        <source>label column</source>
        <translation>标签列</translation>
    </message>
    <message>
        <source>label column %1 → %2</source>
        <translation>标签列 %1 → %2</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>noise %1 → %2</source>
        <translation>噪声 %1 → %2</translation>
    </message>
    <message>
        <source>validation share</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>validation share %1 → %2</source>
        <translation>验证比例 %1 → %2</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>seed %1 → %2</source>
        <translation>种子 %1 → %2</translation>
    </message>
    <message>
        <source>column attention</source>
        <translation>列注意力</translation>
    </message>
    <message>
        <source>with column attention</source>
        <translation>启用列注意力</translation>
    </message>
    <message>
        <source>without column attention</source>
        <translation>关闭列注意力</translation>
    </message>
    <message>
        <source>attention bias</source>
        <translation>注意力偏置</translation>
    </message>
    <message>
        <source>with attention bias</source>
        <translation>启用注意力偏置</translation>
    </message>
    <message>
        <source>without attention bias</source>
        <translation>关闭注意力偏置</translation>
    </message>
    <message>
        <source>hidden attention</source>
        <translation>隐层注意力</translation>
    </message>
    <message>
        <source>with hidden attention</source>
        <translation>启用隐层注意力</translation>
    </message>
    <message>
        <source>without hidden attention</source>
        <translation>关闭隐层注意力</translation>
    </message>
    <message>
        <source>hidden units</source>
        <translation>隐层单元</translation>
    </message>
    <message>
        <source>hidden units %1 → %2</source>
        <translation>隐层单元 %1 → %2</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>activation %1 → %2</source>
        <translation>激活函数 %1 → %2</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>learning rate %1 → %2</source>
        <translation>学习率 %1 → %2</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>batch size %1 → %2</source>
        <translation>批大小 %1 → %2</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>epochs %1 → %2</source>
        <translation>轮数 %1 → %2</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>optimizer %1 → %2</source>
        <translation>优化器 %1 → %2</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>momentum %1 → %2</source>
        <translation>动量 %1 → %2</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>weight decay %1 → %2</source>
        <translation>权重衰减 %1 → %2</translation>
    </message>
    <message>
        <source>patience before stopping early</source>
        <translation>早停耐心值</translation>
    </message>
    <message>
        <source>patience before stopping early %1 → %2</source>
        <translation>早停耐心值 %1 → %2</translation>
    </message>
    <message>
        <source>rows shuffled each epoch</source>
        <translation>每轮打乱行序</translation>
    </message>
    <message>
        <source>rows in the same order each epoch</source>
        <translation>每轮行序相同</translation>
    </message>
    <message>
        <source>learning rate while training</source>
        <translation>训练中的学习率</translation>
    </message>
    <message>
        <source>learning rate changed while training</source>
        <translation>训练中改了学习率</translation>
    </message>
    <message>
        <source>probability of %1</source>
        <translation>%1 的概率</translation>
    </message>
    <message>
        <source>probability of each class</source>
        <translation>各类别的概率</translation>
    </message>
    <message>
        <source>%1, standardised</source>
        <translation>%1，标准化</translation>
    </message>
    <message>
        <source>The probability of %2 from %1: p = 1 / (1 + exp(−(zW + b))).</source>
        <translation>由 %1 得到 %2 的概率：p = 1 / (1 + exp(−(zW + b)))。</translation>
    </message>
    <message>
        <source>The probability of each class from %1: softmax(zW + b).</source>
        <translation>由 %1 得到各类别的概率：softmax(zW + b)。</translation>
    </message>
    <message>
        <source>The standardised %2 from %1: zW + b.</source>
        <translation>由 %1 得到标准化的 %2：zW + b。</translation>
    </message>
    <message>
        <source>the row’s values, standardised</source>
        <translation>该行的值，标准化</translation>
    </message>
    <message>
        <source>the row’s values</source>
        <translation>该行的值</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>softmax, adds up to 1</source>
        <translation>softmax，总和为 1</translation>
    </message>
    <message>
        <source>input × attention_vec</source>
        <translation>输入 × attention_vec</translation>
    </message>
    <message>
        <source>hidden units, %1</source>
        <translation>隐层单元，%1</translation>
    </message>
    <message>
        <source>softmax over units</source>
        <translation>对各单元做 softmax</translation>
    </message>
    <message>
        <source>units × attention</source>
        <translation>单元 × 注意力</translation>
    </message>
    <message>
        <source>The row as the network sees it: x, one value for each input.</source>
        <translation>网络看到的这一行：x，每个输入一个值。</translation>
    </message>
    <message>
        <source>A score for each input, from all of %1: s = xW + b.</source>
        <translation>由 %1 的全部值得到各输入的得分：s = xW + b。</translation>
    </message>
    <message>
        <source>A score for each input, from all of %1, without a bias: s = xW.</source>
        <translation>由 %1 的全部值得到各输入的得分，无偏置：s = xW。</translation>
    </message>
    <message>
        <source>A score for each unit, from all of %1, without a bias: s = hW.</source>
        <translation>由 %1 的全部值得到各单元的得分，无偏置：s = hW。</translation>
    </message>
    <message>
        <source>Shares of attention that add up to 1, from %1: a = exp(s) / Σ exp(s).</source>
        <translation>由 %1 得到总和为 1 的注意力占比：a = exp(s) / Σ exp(s)。</translation>
    </message>
    <message>
        <source>Each value of %1 times its share of attention in %2.</source>
        <translation>%1 的每个值乘以它在 %2 中的注意力占比。</translation>
    </message>
    <message>
        <source>Hidden units from %1: h = zW + b.</source>
        <translation>由 %1 得到隐层单元：h = zW + b。</translation>
    </message>
    <message>
        <source>Hidden units from %1: h = %2(zW + b).</source>
        <translation>由 %1 得到隐层单元：h = %2(zW + b)。</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>unit %1</source>
        <translation>单元 %1</translation>
    </message>
    <message>
        <source>binary cross-entropy</source>
        <translation>二元交叉熵</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>How wrong the probability p is: −ln p where y is 1, −ln(1 − p) where it is 0.</source>
        <translation>概率 p 错了多少：y 为 1 时是 −ln p，y 为 0 时是 −ln(1 − p)。</translation>
    </message>
    <message>
        <source>How wrong the probabilities are: −ln p of the row’s own class.</source>
        <translation>概率错了多少：该行所属类别的 −ln p。</translation>
    </message>
    <message>
        <source>How wrong the number is: (predicted − true)², both standardised.</source>
        <translation>数值错了多少：(预测值 − 真实值)²，两者均已标准化。</translation>
    </message>
    <message>
        <source>At %1 the value of %2 is 0, and without a bias 0 adds nothing to its own score.</source>
        <translation>%1 时 %2 的值为 0；没有偏置，0 对它自己的得分毫无贡献。</translation>
    </message>
    <message>
        <source>Row %1 edited: the model says &lt;b&gt;%2&lt;/b&gt;, before %3.</source>
        <translation>第 %1 行已修改：模型给出 &lt;b&gt;%2&lt;/b&gt;，修改前为 %3。</translation>
    </message>
    <message>
        <source>Row %1 edited: %2 with &lt;b&gt;%3&lt;/b&gt;, before %4 with %5.</source>
        <translation>第 %1 行已修改：%2，概率 &lt;b&gt;%3&lt;/b&gt;；修改前为 %4，概率 %5。</translation>
    </message>
    <message>
        <source>The model&apos;s figures are no longer numbers.</source>
        <translation>模型的输出不再是数值。</translation>
    </message>
    <message>
        <source>Row %1: the model says &lt;b&gt;%2&lt;/b&gt;, it is %3.</source>
        <translation>第 %1 行：模型给出 &lt;b&gt;%2&lt;/b&gt;，实际为 %3。</translation>
    </message>
    <message>
        <source>Row %1: %2 gets &lt;b&gt;%3&lt;/b&gt;, the model says &lt;b&gt;%4&lt;/b&gt;, it is %5.</source>
        <translation>第 %1 行：%2 占 &lt;b&gt;%3&lt;/b&gt;，模型给出 &lt;b&gt;%4&lt;/b&gt;，实际为 %5。</translation>
    </message>
    <message>
        <source>Row %1: the model says %2 with &lt;b&gt;%3&lt;/b&gt;.</source>
        <translation>第 %1 行：模型判为 %2，概率 &lt;b&gt;%3&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Row %1: wrongly %2 with &lt;b&gt;%3&lt;/b&gt;.</source>
        <translation>第 %1 行：误判为 %2，概率 &lt;b&gt;%3&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Row %1: %2 gets &lt;b&gt;%3&lt;/b&gt;, the model says %4 with &lt;b&gt;%5&lt;/b&gt;.</source>
        <translation>第 %1 行：%2 占 &lt;b&gt;%3&lt;/b&gt;，模型判为 %4，概率 &lt;b&gt;%5&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Row %1: %2 gets &lt;b&gt;%3&lt;/b&gt;; wrongly %4 with &lt;b&gt;%5&lt;/b&gt;.</source>
        <translation>第 %1 行：%2 占 &lt;b&gt;%3&lt;/b&gt;；误判为 %4，概率 &lt;b&gt;%5&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Row %1: %2 leads from the start.</source>
        <translation>第 %1 行：%2 一直领先。</translation>
    </message>
    <message>
        <source>Row %1: %2 leads from epoch %3.</source>
        <translation>第 %1 行：%2 从第 %3 轮起领先。</translation>
    </message>
    <message>
        <source>The largest errors</source>
        <translation>误差最大的行</translation>
    </message>
    <message>
        <source>%1 of %2 rows looked at are wrong</source>
        <translation>检查的 %2 行中有 %1 行判错</translation>
    </message>
    <message>
        <source>No row is wrong</source>
        <translation>没有判错的行</translation>
    </message>
    <message>
        <source>One row is wrong</source>
        <translation>1 行判错</translation>
    </message>
    <message>
        <source>Two rows are wrong</source>
        <translation>2 行判错</translation>
    </message>
    <message>
        <source>%1 rows are wrong</source>
        <translation>%1 行判错</translation>
    </message>
    <message>
        <source>%1, model said %2</source>
        <translation>%1，模型给出 %2</translation>
    </message>
    <message>
        <source>%1, model said %2 %3</source>
        <translation>%1，模型有 %2 判为 %3</translation>
    </message>
    <message>
        <source>Choose a row in the table below.</source>
        <translation>请在下方的表格中选择一行。</translation>
    </message>
    <message>
        <source>%1 decides every prediction: shuffling it costs %2 of R², shuffling any other column costs nothing.</source>
        <translation>每个预测都由 %1 决定：打乱它，R² 损失 %2；打乱其他任何一列都毫无损失。</translation>
    </message>
    <message>
        <source>%1 decides every prediction: shuffling it costs %2 points of accuracy, shuffling any other column costs none.</source>
        <translation>每个预测都由 %1 决定：打乱它，准确率损失 %2 个百分点；打乱其他任何一列都毫无损失。</translation>
    </message>
    <message>
        <source>%1 counts most: shuffling it costs %2 of R²; %3 of %4 columns count.</source>
        <translation>%1 最重要：打乱它，R² 损失 %2；%4 列中有 %3 列算数。</translation>
    </message>
    <message>
        <source>%1 counts most: shuffling it costs %2 points of accuracy; %3 of %4 columns count.</source>
        <translation>%1 最重要：打乱它，准确率损失 %2 个百分点；%4 列中有 %3 列算数。</translation>
    </message>
    <message>
        <source>Attention puts %1 first too.</source>
        <translation>注意力也把 %1 排在第一。</translation>
    </message>
    <message>
        <source>Attention puts %1 first too, in %2 of %3 seeds.</source>
        <translation>%3 个种子中有 %2 个的注意力也把 %1 排在第一。</translation>
    </message>
    <message>
        <source>The %1 columns that count get the most attention too.</source>
        <translation>得到注意力最多的也正是这 %1 个算数的列。</translation>
    </message>
    <message>
        <source>Attention has the columns in much the same order.</source>
        <translation>注意力给各列排出的顺序大致相同。</translation>
    </message>
    <message>
        <source>Attention has the columns in much the same order in %1 of %2 seeds.</source>
        <translation>%2 个种子中有 %1 个的注意力给各列排出的顺序大致相同。</translation>
    </message>
    <message>
        <source>At %1 attention puts %2 first too, but the columns behind it in another order.</source>
        <translation>%1 时，注意力也把 %2 排在第一，但其后各列的顺序不同。</translation>
    </message>
    <message>
        <source>Attention puts %1 first too, but the columns behind it in another order.</source>
        <translation>注意力也把 %1 排在第一，但其后各列的顺序不同。</translation>
    </message>
    <message>
        <source>%1 gets %2 of the attention and costs nothing when shuffled; %3 costs %4 of R² and gets %5.</source>
        <translation>%1 占注意力的 %2，打乱后毫无损失；%3 占 %5，打乱后 R² 损失 %4。</translation>
    </message>
    <message>
        <source>%1 gets %2 of the attention and costs nothing when shuffled; %3 costs %4 points and gets %5.</source>
        <translation>%1 占注意力的 %2，打乱后毫无损失；%3 占 %5，打乱后损失 %4 个百分点。</translation>
    </message>
    <message>
        <source>%1 gets %2 of the attention and costs %6 of R² when shuffled; %3 costs %4 and gets %5.</source>
        <translation>%1 占注意力的 %2，打乱后 R² 损失 %6；%3 占 %5，打乱后损失 %4。</translation>
    </message>
    <message>
        <source>%1 gets %2 of the attention and costs %6 points when shuffled; %3 costs %4 and gets %5.</source>
        <translation>%1 占注意力的 %2，打乱后损失 %6 个百分点；%3 占 %5，打乱后损失 %4 个。</translation>
    </message>
    <message>
        <source>At %6, %1 gets %2 of the attention and costs nothing when shuffled; %3 costs %4 points and gets %5.</source>
        <translation>%6 时，%1 占注意力的 %2，打乱后毫无损失；%3 占 %5，打乱后损失 %4 个百分点。</translation>
    </message>
    <message>
        <source>At %7, %1 gets %2 of the attention and costs %6 points when shuffled; %3 costs %4 and gets %5.</source>
        <translation>%7 时，%1 占注意力的 %2，打乱后损失 %6 个百分点；%3 占 %5，打乱后损失 %4 个。</translation>
    </message>
    <message>
        <source>At %1 attention goes with the evidence in %2 of %3 seeds.</source>
        <translation>%1 时，%3 个种子中有 %2 个的注意力与证据相符。</translation>
    </message>
    <message>
        <source>Attention goes with the evidence in %1 of %2 seeds.</source>
        <translation>%2 个种子中有 %1 个的注意力与证据相符。</translation>
    </message>
    <message>
        <source>Seeds put different columns first: %1 in %2, %3 in %4 of %5.</source>
        <translation>各种子排在第一的列不同：%5 个中，%2 个是 %1，%4 个是 %3。</translation>
    </message>
    <message>
        <source>At %6 seeds put different columns first: %1 in %2, %3 in %4 of %5.</source>
        <translation>%6 时，各种子排在第一的列不同：%5 个中，%2 个是 %1，%4 个是 %3。</translation>
    </message>
    <message>
        <source>%1 and %2 are copies of each other: which gets the attention is chance.</source>
        <translation>%1 和 %2 互为副本：哪一个得到注意力，全凭偶然。</translation>
    </message>
    <message>
        <source>%1 and %2 say nearly the same (r = %3): which gets the attention is chance.</source>
        <translation>%1 和 %2 所含信息几乎相同（r = %3）：哪一个得到注意力，全凭偶然。</translation>
    </message>
    <message>
        <source>Attention puts %1 first at %2, not at %5.</source>
        <translation>%2 时注意力把 %1 排在第一，%5 时不会。</translation>
    </message>
    <message>
        <source>Attention puts %1 first at %2, not at %5: %1 is 0 there, and without a bias 0 adds nothing to its own score.</source>
        <translation>%2 时注意力把 %1 排在第一，%5 时不会：此时 %1 为 0；没有偏置，0 对它自己的得分毫无贡献。</translation>
    </message>
    <message>
        <source>Attention puts %1 first at %2, not at %5: %1 is mostly 0 there, and without a bias 0 adds nothing to its own score.</source>
        <translation>%2 时注意力把 %1 排在第一，%5 时不会：此时 %1 大多为 0；没有偏置，0 对它自己的得分毫无贡献。</translation>
    </message>
    <message>
        <source>Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in none.</source>
        <translation>%4 个种子中，%2 时有 %3 个的注意力把 %1 排在第一，%5 时一个也没有。</translation>
    </message>
    <message>
        <source>Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in none: %1 is 0 there, and without a bias 0 adds nothing to its own score.</source>
        <translation>%4 个种子中，%2 时有 %3 个的注意力把 %1 排在第一，%5 时一个也没有：此时 %1 为 0；没有偏置，0 对它自己的得分毫无贡献。</translation>
    </message>
    <message>
        <source>Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in none: %1 is mostly 0 there, and without a bias 0 adds nothing to its own score.</source>
        <translation>%4 个种子中，%2 时有 %3 个的注意力把 %1 排在第一，%5 时一个也没有：此时 %1 大多为 0；没有偏置，0 对它自己的得分毫无贡献。</translation>
    </message>
    <message>
        <source>Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in %6.</source>
        <translation>%4 个种子中，%2 时有 %3 个的注意力把 %1 排在第一，%5 时有 %6 个。</translation>
    </message>
    <message>
        <source>Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in %6: %1 is 0 there, and without a bias 0 adds nothing to its own score.</source>
        <translation>%4 个种子中，%2 时有 %3 个的注意力把 %1 排在第一，%5 时有 %6 个：此时 %1 为 0；没有偏置，0 对它自己的得分毫无贡献。</translation>
    </message>
    <message>
        <source>Attention puts %1 first at %2 in %3 of %4 seeds, at %5 in %6: %1 is mostly 0 there, and without a bias 0 adds nothing to its own score.</source>
        <translation>%4 个种子中，%2 时有 %3 个的注意力把 %1 排在第一，%5 时有 %6 个：此时 %1 大多为 0；没有偏置，0 对它自己的得分毫无贡献。</translation>
    </message>
    <message>
        <source>Over the rows of all classes it goes with the evidence in %1 of %2 seeds.</source>
        <translation>就所有类别的行而言，%2 个种子中有 %1 个的注意力与证据相符。</translation>
    </message>
    <message>
        <source>At %1 the value of %2 is mostly 0, and without a bias 0 adds nothing to its own score.</source>
        <translation>%1 时 %2 的值大多为 0；没有偏置，0 对它自己的得分毫无贡献。</translation>
    </message>
    <message>
        <source>Without attention bias no column can come first in every row: turn all signs, and the order turns.</source>
        <translation>没有注意力偏置，就没有哪一列能在每一行都排第一：正负号全部反转，顺序也随之反转。</translation>
    </message>
    <message>
        <source>Seeds that learnt nothing have no say: %1 of %2.</source>
        <translation>什么也没学到的种子不参与判断：%2 个中的 %1 个。</translation>
    </message>
    <message>
        <source>Attention agrees at %1 and disagrees at %2</source>
        <translation>%1 时注意力与证据一致，%2 时不一致</translation>
    </message>
    <message>
        <source>Attention agrees at %1; at %2 it depends on the seed</source>
        <translation>%1 时注意力与证据一致，%2 时取决于种子</translation>
    </message>
    <message>
        <source>Attention disagrees at %1; at %2 it depends on the seed</source>
        <translation>%1 时注意力与证据不一致，%2 时取决于种子</translation>
    </message>
    <message>
        <source>Attention agrees for none of %1 classes</source>
        <translation>%1 个类别中，没有一个的注意力与证据一致</translation>
    </message>
    <message>
        <source>Attention agrees for %1 of %2 classes, not for %3</source>
        <translation>%2 个类别中有 %1 个的注意力与证据一致，%3 除外</translation>
    </message>
    <message>
        <source>Attention agrees for %1 of %2 classes, not for %3 and %4</source>
        <translation>%2 个类别中有 %1 个的注意力与证据一致，%3 和 %4 除外</translation>
    </message>
    <message>
        <source>Attention agrees for %1 of %2 classes</source>
        <translation>%2 个类别中有 %1 个的注意力与证据一致</translation>
    </message>
    <message>
        <source>There is no column attention to believe</source>
        <translation>没有列注意力，谈不上可信</translation>
    </message>
    <message>
        <source>One column has no order</source>
        <translation>只有一列，没有顺序可言</translation>
    </message>
    <message>
        <source>There is no evidence yet</source>
        <translation>还没有证据</translation>
    </message>
    <message>
        <source>The attention is no longer a number</source>
        <translation>注意力不再是数值</translation>
    </message>
    <message>
        <source>Attention prefers no column</source>
        <translation>注意力不偏重任何一列</translation>
    </message>
    <message>
        <source>The evidence prefers no column</source>
        <translation>证据不偏重任何一列</translation>
    </message>
    <message>
        <source>Hidden attention weighs hidden units, not columns: it says nothing about any column.</source>
        <translation>隐层注意力加权的是隐层单元，不是列：它与各列无关。</translation>
    </message>
    <message>
        <source>All attention lies on it, whatever it is worth.</source>
        <translation>不论它有没有用，注意力都全部落在它上面。</translation>
    </message>
    <message>
        <source>It comes seed by seed.</source>
        <translation>证据随种子逐个得出。</translation>
    </message>
    <message>
        <source>The weights grew beyond all bounds. Lower the learning rate.</source>
        <translation>权重无限增大。请降低学习率。</translation>
    </message>
    <message>
        <source>All columns get the same share, so there is no order to compare.</source>
        <translation>各列的份额相同，因此没有顺序可以比较。</translation>
    </message>
    <message>
        <source>The only validation row has no other to change places with.</source>
        <translation>验证行只有一行，没有别的行可以与它交换。</translation>
    </message>
    <message>
        <source>All validation rows are of one class, %1, and shuffling changes nothing.</source>
        <translation>验证行全部属于 %1 一个类别，打乱不会改变什么。</translation>
    </message>
    <message>
        <source>Shuffling tells no column from another, so there is no order to compare.</source>
        <translation>打乱分不出各列的差别，因此没有顺序可以比较。</translation>
    </message>
    <message>
        <source>The model has learnt nothing: R² %1, guessing the mean gets 0</source>
        <translation>模型什么也没学到：R² 为 %1，总猜均值为 0</translation>
    </message>
    <message>
        <source>The model has learnt nothing: %1, guessing gets %2</source>
        <translation>模型什么也没学到：%1，总猜多数类为 %2</translation>
    </message>
    <message>
        <source>That is right: no column decides here. Its attention means nothing.</source>
        <translation>这是对的：没有一列起作用。它的注意力没有意义。</translation>
    </message>
    <message>
        <source>Its attention means nothing.</source>
        <translation>它的注意力没有意义。</translation>
    </message>
    <message>
        <source>Attention agrees with the evidence at %1</source>
        <translation>%1 时注意力与证据一致</translation>
    </message>
    <message>
        <source>Attention agrees with the evidence</source>
        <translation>注意力与证据一致</translation>
    </message>
    <message>
        <source>Attention disagrees with the evidence at %1</source>
        <translation>%1 时注意力与证据不一致</translation>
    </message>
    <message>
        <source>Attention disagrees with the evidence</source>
        <translation>注意力与证据不一致</translation>
    </message>
    <message>
        <source>What attention shows at %1 depends on the seed</source>
        <translation>%1 时注意力显示什么，取决于种子</translation>
    </message>
    <message>
        <source>What attention shows depends on the seed</source>
        <translation>注意力显示什么，取决于种子</translation>
    </message>
    <message>
        <source>Not for R²: equal shares learn it as well.</source>
        <translation>对 R² 来说不需要：均分也同样学得到。</translation>
    </message>
    <message>
        <source>Not for accuracy: equal shares learn it as well.</source>
        <translation>对准确率来说不需要：均分也同样学得到。</translation>
    </message>
    <message>
        <source>Yes: with equal shares R² is %1 in place of %2.</source>
        <translation>需要：改用均分，R² 为 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>Yes: with equal shares it gets %1 in place of %2.</source>
        <translation>需要：改用均分，准确率为 %1，而不是 %2。</translation>
    </message>
</context>
<context>
    <name>attention::AccuracyPlot</name>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>always the mean: R² %1</source>
        <translation>总猜均值：R² %1</translation>
    </message>
    <message>
        <source>always the larger class: %1</source>
        <translation>总猜多数类：%1</translation>
    </message>
    <message>
        <source>always %1: %2</source>
        <translation>总猜 %1：%2</translation>
    </message>
</context>
<context>
    <name>attention::AnimationJob</name>
    <message>
        <source>Not saved: there is not enough memory for the animation.</source>
        <translation>未保存：内存不足以生成动画。</translation>
    </message>
</context>
<context>
    <name>attention::AttentionBase</name>
    <message>
        <source>Column attention is switched off.</source>
        <translation>列注意力已关闭。</translation>
    </message>
    <message>
        <source>others (%1)</source>
        <translation>其他 %1 列</translation>
    </message>
    <message>
        <source>Choose a row in the table below.</source>
        <translation>请在下方的表格中选择一行。</translation>
    </message>
</context>
<context>
    <name>attention::AttentionMap</name>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Column attention is switched off.</source>
        <translation>列注意力已关闭。</translation>
    </message>
    <message>
        <source>No epoch yet.</source>
        <translation>还没有训练过一轮。</translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4</source>
        <translation>%1：%2 从 %3 到 %4</translation>
    </message>
    <message>
        <source>Epochs %1 to %2.</source>
        <translation>第 %1 轮到第 %2 轮。</translation>
    </message>
</context>
<context>
    <name>attention::AttentionPlot</name>
    <message>
        <source>equal share %1</source>
        <translation>均分 %1</translation>
    </message>
    <message>
        <source>equal share</source>
        <translation>均分</translation>
    </message>
    <message>
        <source>mean share of attention</source>
        <translation>平均占比</translation>
    </message>
    <message>
        <source>mean share of attention in %, by class · right: all rows</source>
        <translation>各类别平均占比（%）· 右：全部行</translation>
    </message>
    <message>
        <source>mean share of attention · line: middle 80 % of rows</source>
        <translation>平均占比 · 线：中间 80 % 的行</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Column attention is switched off.</source>
        <translation>列注意力已关闭。</translation>
    </message>
    <message>
        <source>No epoch yet.</source>
        <translation>还没有训练过一轮。</translation>
    </message>
    <message>
        <source>Epoch %1.</source>
        <translation>第 %1 轮。</translation>
    </message>
    <message>
        <source>share of attention</source>
        <translation>注意力占比</translation>
    </message>
    <message>
        <source>share of attention in row %1</source>
        <translation>第 %1 行的注意力占比</translation>
    </message>
</context>
<context>
    <name>attention::Autosave</name>
    <message>
        <source>The last session ended unexpectedly and what was kept of it is damaged; it was put aside as %1.</source>
        <translation>上次会话意外结束，留存的内容已损坏；已另存为 %1。</translation>
    </message>
    <message>
        <source>This session is not kept in case of a crash: %1</source>
        <translation>本次会话未留存，崩溃后无法恢复：%1</translation>
    </message>
</context>
<context>
    <name>attention::ClassTable</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Found and right when said, by class</source>
        <translation>各类别的召回率与精确率</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>found</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>right when said</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Of the rows of the class, how many the model found (recall)</source>
        <translation>该类别的行中，模型找到了多少（召回率）</translation>
    </message>
    <message>
        <source>Of the rows the model said to be of it, how many are (precision)</source>
        <translation>模型判为该类别的行中，判断正确的有多少（精确率）</translation>
    </message>
</context>
<context>
    <name>attention::CodeActions</name>
    <message>
        <source>Save script</source>
        <translation>保存脚本</translation>
    </message>
    <message>
        <source>The table has not been read, so there is no script of it yet.</source>
        <translation>表格尚未读取，因此还没有对应的脚本。</translation>
    </message>
    <message>
        <source>The script is on the clipboard.</source>
        <translation>脚本已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Python script (%1)</source>
        <translation>Python 脚本 (%1)</translation>
    </message>
</context>
<context>
    <name>attention::ColorScale</name>
    <message>
        <source>Colours of the map</source>
        <translation>热图的颜色</translation>
    </message>
    <message>
        <source>from 0 to %1</source>
        <translation>从 0 到 %1</translation>
    </message>
</context>
<context>
    <name>attention::ColumnDetail</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close the column’s detail</source>
        <translation>关闭该列的详情</translation>
    </message>
    <message>
        <source>Being worked out…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>没有。</translation>
    </message>
</context>
<context>
    <name>attention::ColumnPicture</name>
    <message>
        <source>The column’s detail</source>
        <translation>该列的详情</translation>
    </message>
</context>
<context>
    <name>attention::ColumnSearch</name>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>A part of a column&apos;s name; Return goes to the next one</source>
        <translation>列名的一部分；按回车键转到下一个</translation>
    </message>
    <message>
        <source>No column is called “%1”.</source>
        <translation>没有名为“%1”的列。</translation>
    </message>
</context>
<context>
    <name>attention::ColumnTableModel</name>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>Click, or press Enter, to change it; Ctrl and Shift select several columns.</source>
        <translation>单击或按回车键修改；用 Ctrl 和 Shift 可选多列。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>不同值</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
</context>
<context>
    <name>attention::ColumnTools</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>What the table shows</source>
        <translation>表格显示的内容</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>显示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>全部 %1 列</translation>
    </message>
    <message>
        <source>inputs (%1)</source>
        <translation>输入（%1）</translation>
    </message>
    <message>
        <source>ignored (%1)</source>
        <translation>已忽略（%1）</translation>
    </message>
    <message>
        <source>with missing (%1)</source>
        <translation>有缺失（%1）</translation>
    </message>
    <message>
        <source>%1 selected:</source>
        <translation>已选 %1 列：</translation>
    </message>
    <message>
        <source>None selected:</source>
        <translation>未选择列：</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>attention::ColumnView</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>attention::CompareMenu</name>
    <message>
        <source>Draw beside the present run</source>
        <translation>与当前运行一同画出</translation>
    </message>
    <message>
        <source>Published log</source>
        <translation>原文日志</translation>
    </message>
    <message>
        <source>Published log: only with the published settings</source>
        <translation>原文日志：仅在采用原文设置时可用</translation>
    </message>
    <message>
        <source>Each run is kept here.</source>
        <translation>每次运行都保留在这里。</translation>
    </message>
    <message>
        <source>All runs…</source>
        <translation>所有运行…</translation>
    </message>
</context>
<context>
    <name>attention::ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>the truth</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 行中的 %1 行</translation>
    </message>
    <message>
        <source>%1, right: %2</source>
        <translation>%1，判断正确：%2</translation>
    </message>
    <message>
        <source>%1, said to be %2: %3</source>
        <translation>%1，被判为 %2：%3</translation>
    </message>
    <message>
        <source>the model said</source>
        <translation>模型的判断</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>attention::ControlPanel</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;More: momentum, early stopping …</source>
        <translation>更多(&amp;M)：动量、早停…</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Column &amp;attention</source>
        <translation>列注意力(&amp;A)</translation>
    </message>
    <message>
        <source>Weighs the columns of a row by a softmax before anything else is done with them.</source>
        <translation>在其他任何计算之前，先用 softmax 给一行的各列加权。</translation>
    </message>
    <message>
        <source>Attention &amp;bias</source>
        <translation>注意力偏置(&amp;B)</translation>
    </message>
    <message>
        <source>A bias on the scores of the column attention, so that a column can be attended to while its value is 0.</source>
        <translation>给列注意力的得分加上偏置，使某列即使取值为 0 也能得到注意力。</translation>
    </message>
    <message>
        <source>off, as published</source>
        <translation>与原文相同：关</translation>
    </message>
    <message>
        <source>H&amp;idden attention</source>
        <translation>隐层注意力(&amp;I)</translation>
    </message>
    <message>
        <source>A second softmax, over the hidden units. It says nothing about columns.</source>
        <translation>第二个 softmax，作用于隐层单元。它与各列无关。</translation>
    </message>
    <message>
        <source>Hidden &amp;units</source>
        <translation>隐层单元(&amp;U)</translation>
    </message>
    <message>
        <source>Width of the dense layer between attention and output.</source>
        <translation>注意力与输出之间的全连接层的宽度。</translation>
    </message>
    <message>
        <source>Ac&amp;tivation</source>
        <translation>激活函数(&amp;T)</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>What the hidden units do to their sums. The published network leaves them linear.</source>
        <translation>隐层单元对加权和所做的变换。原文的网络用线性。</translation>
    </message>
    <message>
        <source>Learnin&amp;g rate</source>
        <translation>学习率(&amp;G)</translation>
    </message>
    <message>
        <source>How far a step goes. It acts on the running training from the next batch.</source>
        <translation>每一步走多远。训练进行中修改，从下一批起生效。</translation>
    </message>
    <message>
        <source>Batch si&amp;ze</source>
        <translation>批大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Rows to a step. Smaller batches make more, noisier steps.</source>
        <translation>每一步用多少行。批越小，步数越多，噪声越大。</translation>
    </message>
    <message>
        <source>E&amp;pochs</source>
        <translation>轮数(&amp;P)</translation>
    </message>
    <message>
        <source>How often training goes through all rows.</source>
        <translation>训练把全部行过多少遍。</translation>
    </message>
    <message>
        <source>%1 steps, %2</source>
        <translation>%1 步，%2</translation>
    </message>
    <message>
        <source>&amp;Optimizer</source>
        <translation>优化器(&amp;O)</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps.</source>
        <translation>把梯度变成步子的规则。</translation>
    </message>
    <message>
        <source>Momentu&amp;m</source>
        <translation>动量(&amp;M)</translation>
    </message>
    <message>
        <source>How much of the last step goes into the next; SGD only.</source>
        <translation>上一步有多少带入下一步；仅用于 SGD。</translation>
    </message>
    <message>
        <source>Weight deca&amp;y</source>
        <translation>权重衰减(&amp;Y)</translation>
    </message>
    <message>
        <source>L2: pulls every parameter towards 0.</source>
        <translation>L2：把每个参数拉向 0。</translation>
    </message>
    <message>
        <source>Stop early, patience</source>
        <translation>早停耐心值</translation>
    </message>
    <message>
        <source>Shuffle rows each epoch</source>
        <translation>每轮打乱行序</translation>
    </message>
    <message>
        <source>Goes through the training rows in a new order each epoch.</source>
        <translation>每一轮都按新的顺序使用训练行。</translation>
    </message>
    <message>
        <source>suggested for own data</source>
        <translation>自有数据的建议值</translation>
    </message>
    <message>
        <source>%1 hidden units</source>
        <translation>%1 个隐层单元</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 轮</translation>
    </message>
    <message>
        <source>At the next Reset · running with %1</source>
        <translation>下次重置时生效 · 运行中为 %1</translation>
    </message>
    <message>
        <source>At the next Run · this one had %1</source>
        <translation>下次运行时生效 · 本次为 %1</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列设置…</translation>
    </message>
    <message>
        <source>What is predicted, and which columns it is predicted from.</source>
        <translation>预测什么，用哪些列来预测。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reads the file again, back to the start.</source>
        <translation>再次读取文件，并回到起点。</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2, seed %3</source>
        <translation>%1，%2，种子 %3</translation>
    </message>
    <message>
        <source>Ro&amp;ws</source>
        <translation>行数(&amp;W)</translation>
    </message>
    <message>
        <source>How many rows are made. More rows mean more steps in an epoch.</source>
        <translation>生成多少行。行越多，一轮的步数越多。</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列数(&amp;C)</translation>
    </message>
    <message>
        <source>Columns of the table; those that do not decide the target are noise.</source>
        <translation>表格的列数；不决定目标的列都是噪声。</translation>
    </message>
    <message>
        <source>Not found in 20 epochs: 93 % accuracy at 64 columns, 66 % at 256.</source>
        <translation>20 轮内找不到：64 列时准确率 93 %，256 列时 66 %。</translation>
    </message>
    <message>
        <source>&amp;Label column</source>
        <translation>标签列(&amp;L)</translation>
    </message>
    <message>
        <source>The column that is overwritten with the label: the one worth attending to.</source>
        <translation>被标签覆盖的列：最值得注意的一列。</translation>
    </message>
    <message>
        <source>&amp;Noise, labels flipped</source>
        <translation>噪声：翻转的标签(&amp;N)</translation>
    </message>
    <message>
        <source>Share of labels that are turned round after the columns were written.</source>
        <translation>写好各列之后，再翻转这个比例的标签。</translation>
    </message>
    <message>
        <source>Vali&amp;dation share</source>
        <translation>验证比例(&amp;D)</translation>
    </message>
    <message>
        <source>The rows that are kept from training to judge by.</source>
        <translation>留作评判、不参加训练的行。</translation>
    </message>
    <message>
        <source>Shuffle, same share of classes</source>
        <translation>打乱，各类别比例不变</translation>
    </message>
    <message>
        <source>Rows are shuffled before some are kept for validation; otherwise the last rows are kept.</source>
        <translation>先打乱各行，再留出验证行；否则留出最后的行。</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>Where chance begins. The same seed repeats a run bit for bit.</source>
        <translation>随机性的起点。种子相同，运行便逐位重现。</translation>
    </message>
    <message>
        <source>Draw a new seed</source>
        <translation>换一个新种子</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>早停</translation>
    </message>
    <message>
        <source>Ends training after this many epochs without a better validation loss, and keeps the best epoch.
Off by default.</source>
        <translation>验证损失连续这么多轮没有改善就结束训练，并保留最佳的一轮。
默认关闭。</translation>
    </message>
    <message>
        <source>%1
From %2 to %3, by default %4. F1: more.</source>
        <translation>%1
范围 %2 到 %3，默认 %4。按 F1 了解更多。</translation>
    </message>
    <message>
        <source>%1 F1: more.</source>
        <translation>%1按 F1 了解更多。</translation>
    </message>
</context>
<context>
    <name>attention::ControlScores</name>
    <message>
        <source>Is attention needed?</source>
        <translation>需要注意力吗？</translation>
    </message>
    <message>
        <source>this model</source>
        <translation>本模型</translation>
    </message>
    <message>
        <source>attention kept equal</source>
        <translation>注意力固定为均分</translation>
    </message>
    <message>
        <source>attention of other rows</source>
        <translation>用其他行的注意力</translation>
    </message>
    <message>
        <source>always the mean</source>
        <translation>总猜均值</translation>
    </message>
    <message>
        <source>always %1</source>
        <translation>总猜 %1</translation>
    </message>
</context>
<context>
    <name>attention::CurvePlot</name>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>published log</source>
        <translation>原文日志</translation>
    </message>
    <message>
        <source>95 % of 200 runs</source>
        <translation>200 次运行的 95 %</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>No epoch yet.</source>
        <translation>还没有训练过一轮。</translation>
    </message>
    <message>
        <source>Epoch %1: training %2, validation %3.</source>
        <translation>第 %1 轮：训练 %2，验证 %3。</translation>
    </message>
    <message>
        <source>Best epoch so far: %1.</source>
        <translation>目前最佳：第 %1 轮。</translation>
    </message>
    <message>
        <source>Published log and band: the training figure of the publication&apos;s run and the middle 95 % of 200 reference runs.</source>
        <translation>原文日志与色带：原文那次运行的训练数值，以及 200 次参考运行的中间 95 %。</translation>
    </message>
    <message>
        <source>Press Run to train. Nothing needs to be set.</source>
        <translation>按“运行”开始训练，无需任何设置。</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>best, epoch %1</source>
        <translation>最佳，第 %1 轮</translation>
    </message>
    <message>
        <source>best so far</source>
        <translation>目前最佳</translation>
    </message>
    <message>
        <source>before smoothing, %1</source>
        <translation>平滑前，%1</translation>
    </message>
    <message>
        <source>kept runs</source>
        <translation>保留的运行</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 次</translation>
    </message>
    <message>
        <source>epoch %1, the best</source>
        <translation>第 %1 轮，最佳</translation>
    </message>
    <message>
        <source>training, smoothed</source>
        <translation>训练，已平滑</translation>
    </message>
    <message>
        <source>validation, smoothed</source>
        <translation>验证，已平滑</translation>
    </message>
    <message>
        <source>Beside it: %1.</source>
        <translation>一同画出：%1。</translation>
    </message>
</context>
<context>
    <name>attention::DataActions</name>
    <message>
        <source>%1 holds no settings of a run: it was saved without them, or by another program.</source>
        <translation>%1 中没有运行设置：保存时未附上，或由其他程序保存。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Tables and experiments (%1 %2);;Tables (%1);;Experiments (%2);;All files (*)</source>
        <translation>表格和实验 (%1 %2);;表格 (%1);;实验 (%2);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>attention::EvidenceBars</name>
    <message>
        <source>Evidence per column</source>
        <translation>各列的证据</translation>
    </message>
    <message>
        <source>Click to order the columns by it.</source>
        <translation>单击可按它排列各列。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source> ± %1</source>
        <translation> ± %1</translation>
    </message>
    <message>
        <source>, mean of seeds %1</source>
        <translation>，各种子平均 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
    <message>
        <source>. And %1 more columns.</source>
        <translation>。另有 %1 列。</translation>
    </message>
</context>
<context>
    <name>attention::EvidenceCard</name>
    <message>
        <source>Evidence per column</source>
        <translation>各列的证据</translation>
    </message>
    <message>
        <source>Which kinds of evidence are shown</source>
        <translation>显示哪几种证据</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>More about the evidence</source>
        <translation>证据的更多选项</translation>
    </message>
    <message>
        <source>The kind of evidence that is shown</source>
        <translation>显示的证据种类</translation>
    </message>
    <message>
        <source>Order of the columns</source>
        <translation>各列的顺序</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>与文件中相同</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>%1从大到小</translation>
    </message>
    <message>
        <source>Save the data as CSV…</source>
        <translation>数据另存为 CSV…</translation>
    </message>
    <message>
        <source>%1 of %2 kinds</source>
        <translation>%2 种中的 %1 种</translation>
    </message>
    <message>
        <source>%1 (not for this run)</source>
        <translation>%1（不适用于本次运行）</translation>
    </message>
    <message>
        <source>Evidence per column, %1</source>
        <translation>各列的证据，%1</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>attention::FigureTable</name>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>MAE, %1</source>
        <translation>MAE，%1</translation>
    </message>
    <message>
        <source>Mean absolute error, in the unit of %1</source>
        <translation>平均绝对误差，单位与 %1 相同</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
</context>
<context>
    <name>attention::FileBar</name>
    <message>
        <source>De&amp;limiter</source>
        <translation>分隔符(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Decimals</source>
        <translation>小数点(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>First row has &amp;names</source>
        <translation>首行为列名(&amp;N)</translation>
    </message>
</context>
<context>
    <name>attention::FileTarget</name>
    <message>
        <source>W&amp;here</source>
        <translation>保存位置(&amp;H)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>请填写文件名。</translation>
    </message>
    <message>
        <source>This file exists. You are asked before it is replaced.</source>
        <translation>文件已存在，替换前会先询问。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
</context>
<context>
    <name>attention::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>在帮助中搜索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>attention::ImageOptionsPanel</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>&amp;All four plots on one sheet</source>
        <translation>四幅图合为一张(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;One plot</source>
        <translation>单幅图(&amp;O)</translation>
    </message>
    <message>
        <source>The &amp;whole window</source>
        <translation>整个窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Which plot</source>
        <translation>哪一幅图</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Attention per column</source>
        <translation>各列注意力</translation>
    </message>
    <message>
        <source>Attention over training</source>
        <translation>训练过程中的注意力</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Slide 1600 × 900</source>
        <translation>幻灯片 1600 × 900</translation>
    </message>
    <message>
        <source>Paper column 85 mm</source>
        <translation>论文单栏 85 毫米</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>与屏幕相同</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>尺寸(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As window</source>
        <translation>同窗口</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Titles and legends</source>
        <translation>标题和图例(&amp;T)</translation>
    </message>
    <message>
        <source>Se&amp;ntence under each title</source>
        <translation>各标题下的说明(&amp;N)</translation>
    </message>
    <message>
        <source>Settings of the r&amp;un inside the file</source>
        <translation>文件内附运行设置(&amp;U)</translation>
    </message>
    <message>
        <source>About the settings inside the file</source>
        <translation>关于文件内附的设置</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>尺寸单位</translation>
    </message>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>Dots per inch. Text keeps its size on paper: with more dots per inch, the same number of pixels makes a smaller picture with larger text.</source>
        <translation>每英寸点数。文字在纸上的大小不变：点数越高，同样像素的图片越小，文字相对越大。</translation>
    </message>
    <message>
        <source>The window is made of pixels: PNG or JPEG.</source>
        <translation>窗口由像素组成：只能存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>sharp at every size</source>
        <translation>任意大小都清晰</translation>
    </message>
    <message>
        <source>Attention over training, ani&amp;mated</source>
        <translation>训练过程中的注意力，动画(&amp;M)</translation>
    </message>
    <message>
        <source>Fram&amp;es</source>
        <translation>帧率(&amp;E)</translation>
    </message>
    <message>
        <source>Drop the file on the window, and the run comes back. They stand as text in PNG and JPEG, as description in SVG and PDF, as comment in GIF. Nothing of it is seen.</source>
        <translation>把该文件拖到窗口中，这次运行便会恢复。PNG 和 JPEG 中存为文本，SVG 和 PDF 中存为描述，GIF 中存为注释。画面上看不到。</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 帧</translation>
    </message>
    <message>
        <source>What moves is a GIF.</source>
        <translation>会动的图片存为 GIF。</translation>
    </message>
    <message>
        <source>For “Attention over training, animated”.</source>
        <translation>用于“训练过程中的注意力，动画”。</translation>
    </message>
    <message>
        <source>%1 frames, %2 s</source>
        <translation>%1 帧，%2 秒</translation>
    </message>
    <message>
        <source>There is no attention of an epoch yet.</source>
        <translation>还没有任何一轮的注意力。</translation>
    </message>
</context>
<context>
    <name>attention::ImportDialog</name>
    <message>
        <source>Open table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>&amp;Keep for validation</source>
        <translation>留作验证(&amp;K)</translation>
    </message>
    <message>
        <source>shu&amp;ffled, same share of classes</source>
        <translation>打乱，各类别比例不变(&amp;F)</translation>
    </message>
    <message>
        <source>Rows are shuffled before some are kept for validation; otherwise the last rows are kept.</source>
        <translation>先打乱各行，再留出验证行；否则留出最后的行。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Import and r&amp;un</source>
        <translation>导入并运行(&amp;U)</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 列</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 列</translation>
    </message>
    <message>
        <source>%1 rows, %2, %3, read in %4</source>
        <translation>%1 行，%2，%3，读取用时 %4</translation>
    </message>
    <message>
        <source>shu&amp;ffled</source>
        <translation>打乱(&amp;F)</translation>
    </message>
    <message>
        <source>This is not a table: no delimiter was found. Choose the delimiter above.</source>
        <translation>这不是表格：未找到分隔符。请在上方选择分隔符。</translation>
    </message>
</context>
<context>
    <name>attention::Inspector</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>The results are on the clipboard.</source>
        <translation>结果已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The numbers of the layers are on the clipboard.</source>
        <translation>各层的数值已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>A double-click or Enter spreads it over the plots, Esc returns.</source>
        <translation>双击或按回车键可铺满图的区域，按 Esc 返回。</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>可信度</translation>
    </message>
</context>
<context>
    <name>attention::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search keys and what they do</source>
        <translation>搜索快捷键和功能</translation>
    </message>
</context>
<context>
    <name>attention::LanguageManager</name>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
</context>
<context>
    <name>attention::LayerList</name>
    <message>
        <source>Layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>attention::LayersTab</name>
    <message>
        <source>Turn on attention bias</source>
        <translation>启用注意力偏置</translation>
    </message>
    <message>
        <source>The layers come with the data.</source>
        <translation>数据读取后显示各层。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of the data, counted from 0. Type up to %1 numbers, or choose from the list.</source>
        <translation>数据的行号，从 0 数起。最多输入 %1 个，或从列表中选择。</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>保存数值</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>保存为 JSON…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>What is shown of the layers</source>
        <translation>显示各层的什么</translation>
    </message>
    <message>
        <source>What each layer makes of the rows</source>
        <translation>各层对这些行算出的结果</translation>
    </message>
    <message>
        <source>Kernels, inputs × outputs, and biases</source>
        <translation>权重矩阵（输入 × 输出）和偏置</translation>
    </message>
    <message>
        <source>How the mean loss changes with each parameter</source>
        <translation>平均损失随每个参数变化的快慢</translation>
    </message>
    <message>
        <source>of the mean loss of</source>
        <translation>平均损失取自</translation>
    </message>
    <message>
        <source>these rows</source>
        <translation>这些行</translation>
    </message>
    <message>
        <source>the training rows</source>
        <translation>训练行</translation>
    </message>
    <message>
        <source>There is no row “%1”: rows are 0 to %2.</source>
        <translation>没有“%1”这一行：行号为 0 到 %2。</translation>
    </message>
    <message>
        <source>Only the first %1 of these rows are shown.</source>
        <translation>这些行只显示前 %1 行。</translation>
    </message>
    <message>
        <source>at epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1 of %2 training rows</source>
        <translation>%2 行训练数据中的 %1 行</translation>
    </message>
    <message>
        <source>Low, middle and high target</source>
        <translation>目标值低、中、高各一行</translation>
    </message>
    <message>
        <source>One of each class</source>
        <translation>每个类别一行</translation>
    </message>
    <message>
        <source>The next ones</source>
        <translation>后几行</translation>
    </message>
    <message>
        <source>The ones before</source>
        <translation>前几行</translation>
    </message>
</context>
<context>
    <name>attention::LogTab</name>
    <message>
        <source>Log of the run</source>
        <translation>运行日志</translation>
    </message>
    <message>
        <source>Each epoch is logged here.</source>
        <translation>每一轮都会记在这里。</translation>
    </message>
</context>
<context>
    <name>attention::LossPlot</name>
    <message>
        <source>binary cross-entropy</source>
        <translation>二元交叉熵</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>mean squared error, standardised</source>
        <translation>标准化均方误差</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
</context>
<context>
    <name>attention::MainMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation>复制图(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Attention Lab</source>
        <translation>关于 Attention Lab(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>示例数据(&amp;M)</translation>
    </message>
    <message>
        <source>Save &amp;images…</source>
        <translation>保存图片(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Step one epoch</source>
        <translation>前进一轮(&amp;S)</translation>
    </message>
    <message>
        <source>Step one &amp;batch</source>
        <translation>前进一批(&amp;B)</translation>
    </message>
    <message>
        <source>Step back one ep&amp;och</source>
        <translation>后退一轮(&amp;C)</translation>
    </message>
    <message>
        <source>Step bac&amp;k one batch</source>
        <translation>后退一批(&amp;K)</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>重置(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>跟随桌面(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Log scale of the loss</source>
        <translation>损失用对数刻度(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Fit all plots</source>
        <translation>所有图适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>全屏(&amp;S)</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>语言(&amp;N)</translation>
    </message>
    <message>
        <source>Copy as co&amp;de</source>
        <translation>复制为代码(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keras</source>
        <translation>&amp;Keras</translation>
    </message>
    <message>
        <source>&amp;PyTorch</source>
        <translation>&amp;PyTorch</translation>
    </message>
    <message>
        <source>Frames per secon&amp;d</source>
        <translation>每秒帧数(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;New, the published experiment</source>
        <translation>新建：原文实验(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save experiment</source>
        <translation>保存实验(&amp;S)</translation>
    </message>
    <message>
        <source>Save experiment &amp;as…</source>
        <translation>实验另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Copy &amp;settings</source>
        <translation>复制设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Paste settings</source>
        <translation>粘贴设置(&amp;P)</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
</context>
<context>
    <name>attention::MainToolbar</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the start, with the same seed and the settings as they are now (Ctrl+Backspace)</source>
        <translation>回到起点，种子不变，用现在的设置 (Ctrl+退格)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Train, or pause after the current batch (Ctrl+R)</source>
        <translation>训练，或在当前批之后暂停 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Train one epoch and pause (Ctrl+Right); with Shift one batch</source>
        <translation>训练一轮后暂停 (Ctrl+右方向)；按住 Shift 则训练一批</translation>
    </message>
    <message>
        <source>Save images…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save the plots as PNG, SVG, PDF or JPEG (Ctrl+E)</source>
        <translation>把图保存为 PNG、SVG、PDF 或 JPEG (Ctrl+E)</translation>
    </message>
    <message>
        <source>Save images</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Epochs a second, so that training can be watched; at the right end as fast as it goes</source>
        <translation>每秒训练多少轮，以便观看；拉到最右端则不限速</translation>
    </message>
    <message>
        <source>%1 epochs/s</source>
        <translation>%1 轮/秒</translation>
    </message>
    <message>
        <source>Retrain as I drag</source>
        <translation>拖动即重新训练</translation>
    </message>
    <message>
        <source>A changed setting trains anew at once, at full speed. Without it a change waits for Reset; the learning rate alone acts from the next batch.</source>
        <translation>设置一改，立即全速重新训练。关闭时，修改要等到重置；只有学习率从下一批起生效。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>不限速</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Draw kept runs and the published log beside the present run</source>
        <translation>把保留的运行和原文日志与当前运行一同画出</translation>
    </message>
</context>
<context>
    <name>attention::MainWindow</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The data are on the clipboard as CSV.</source>
        <translation>数据已以 CSV 格式复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>%1[*] – Attention Lab</source>
        <translation>%1[*] – Attention Lab</translation>
    </message>
    <message>
        <source>%1[*] – %2 – Attention Lab</source>
        <translation>%1[*] – %2 – Attention Lab</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>attention::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>attention::ModelTab</name>
    <message>
        <source>Copy the table as text</source>
        <translation>以文本复制此表</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>网络的各层</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>%1, reads %2</source>
        <translation>%1，输入来自 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Copies a Python script with the same network, data and settings.</source>
        <translation>复制一段 Python 脚本，其网络、数据和设置与此相同。</translation>
    </message>
    <message>
        <source>Copy as Keras</source>
        <translation>复制为 Keras</translation>
    </message>
    <message>
        <source>Copy as PyTorch</source>
        <translation>复制为 PyTorch</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The row whose numbers the network carries; the Layers tab chooses others.</source>
        <translation>网络中显示这一行的数值；可在“各层”标签页另选。</translation>
    </message>
    <message>
        <source>at epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
</context>
<context>
    <name>attention::Names</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>attention::NetworkView</name>
    <message>
        <source>The network, from the input to the loss</source>
        <translation>从输入到损失的网络</translation>
    </message>
</context>
<context>
    <name>attention::NotesPanel</name>
    <message>
        <source>and %1 more.</source>
        <translation>另外还有 %1 条。</translation>
    </message>
    <message>
        <source>Nothing odd was found</source>
        <translation>没有发现异常</translation>
    </message>
    <message>
        <source>One thing to know</source>
        <translation>1 点须知</translation>
    </message>
    <message>
        <source>%1 things to know</source>
        <translation>%1 点须知</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
</context>
<context>
    <name>attention::Plot</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Attention per column</source>
        <translation>各列注意力</translation>
    </message>
    <message>
        <source>Attention over training</source>
        <translation>训练过程中的注意力</translation>
    </message>
</context>
<context>
    <name>attention::PlotCard</name>
    <message>
        <source>&amp;Save image…</source>
        <translation>保存图片(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Save &amp;data as CSV…</source>
        <translation>数据另存为 CSV(&amp;D)…</translation>
    </message>
    <message>
        <source>Cop&amp;y data as CSV</source>
        <translation>以 CSV 复制数据(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Log scale</source>
        <translation>对数刻度(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Alone, or all four</source>
        <translation>单独显示或全部显示(&amp;A)</translation>
    </message>
    <message>
        <source>Show everything again (F)</source>
        <translation>重新显示全部 (F)</translation>
    </message>
    <message>
        <source>Save as an image…</source>
        <translation>保存为图片…</translation>
    </message>
    <message>
        <source>Copy as an image</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>More: data, fit, scale</source>
        <translation>更多：数据、缩放、刻度</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Rows the attention is taken over</source>
        <translation>对哪些行计算注意力</translation>
    </message>
    <message>
        <source>The mean over all validation rows</source>
        <translation>全部验证行的平均值</translation>
    </message>
    <message>
        <source>The mean over the rows of each class</source>
        <translation>各类别的行的平均值</translation>
    </message>
    <message>
        <source>More: data, fit, scale, smoothing</source>
        <translation>更多：数据、缩放、刻度、平滑</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Weight of the epochs before in a moving average of both curves, free of its start. The figures themselves stay, faint, behind.
From 0 to 0.99, by default 0.</source>
        <translation>两条曲线滑动平均中以往各轮的权重，已校正起点偏差。原始数值仍淡淡显示在后面。
范围 0 到 0.99，默认 0。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>by &amp;value</source>
        <translation>按数值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;file order</source>
        <translation>文件顺序(&amp;F)</translation>
    </message>
    <message>
        <source>The order of the columns; it is kept while a run goes on</source>
        <translation>各列的顺序；运行期间保持不变</translation>
    </message>
    <message>
        <source>Order of the columns</source>
        <translation>各列的顺序</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>单行</translation>
    </message>
    <message>
        <source>A row chosen in the table below</source>
        <translation>在下方表格中选择的一行</translation>
    </message>
    <message>
        <source>by value</source>
        <translation>按数值</translation>
    </message>
    <message>
        <source>file order</source>
        <translation>文件顺序</translation>
    </message>
    <message>
        <source>Columns by &amp;value</source>
        <translation>各列按数值排序(&amp;V)</translation>
    </message>
    <message>
        <source>Show l&amp;evels</source>
        <translation>显示各取值(&amp;E)</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
</context>
<context>
    <name>attention::PlotGrid</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>See By class</source>
        <translation>按类别查看</translation>
    </message>
    <message>
        <source>Plot with the focus</source>
        <translation>焦点在图上时</translation>
    </message>
    <message>
        <source>Run or pause</source>
        <translation>运行或暂停</translation>
    </message>
    <message>
        <source>Log scale of the loss</source>
        <translation>损失用对数刻度</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
</context>
<context>
    <name>attention::PredictBar</name>
    <message>
        <source>with &amp;y = 1 for</source>
        <translation>其中 y = 1 为(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>预测(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;as</source>
        <translation>作为(&amp;A)</translation>
    </message>
    <message>
        <source>Guessing “%1”
is right in %2</source>
        <translation>总猜“%1”
正确率 %2</translation>
    </message>
    <message>
        <source>%1 … %2
mean %3</source>
        <translation>%1 … %2
均值 %3</translation>
    </message>
</context>
<context>
    <name>attention::PredictionPlot</name>
    <message>
        <source>Predicted against true</source>
        <translation>预测值与真实值</translation>
    </message>
    <message>
        <source>%1 rows; %2 as predicted against %2 as it is</source>
        <translation>%1 行；%2 的预测值与真实值</translation>
    </message>
    <message>
        <source>true %1</source>
        <translation>%1 的真实值</translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>%1 的预测值</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真实值</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>misses by</source>
        <translation>误差</translation>
    </message>
</context>
<context>
    <name>attention::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>动效(&amp;M)</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减弱</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>&amp;Open the last session at the start</source>
        <translation>启动时打开上次的会话(&amp;O)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Kept in</source>
        <translation>保存位置(&amp;K)</translation>
    </message>
    <message>
        <source>Reduced: pictures that move, such as the preview of an animation, stand still.</source>
        <translation>减少：会动的图片（如动画预览）保持静止。</translation>
    </message>
</context>
<context>
    <name>attention::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview of the picture</source>
        <translation>图片预览</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>适合(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>预览大小</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1，约 %2</translation>
    </message>
</context>
<context>
    <name>attention::ReadingPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading %1, %2</source>
        <translation>正在读取 %1，%2</translation>
    </message>
</context>
<context>
    <name>attention::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>%1 (gone)</source>
        <translation>%1（已不在）</translation>
    </message>
    <message>
        <source>No file was opened or saved yet</source>
        <translation>还没有打开或保存过文件</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>attention::ReportActions</name>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF (%1)</source>
        <translation>PDF (%1)</translation>
    </message>
    <message>
        <source>Web page (%1)</source>
        <translation>网页 (%1)</translation>
    </message>
</context>
<context>
    <name>attention::ResultsTab</name>
    <message>
        <source>Copy as a table and a picture</source>
        <translation>复制为表格和图片</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>The figures come with the first epoch.</source>
        <translation>第一轮之后显示数值。</translation>
    </message>
    <message>
        <source>Press Run to train. Nothing needs to be set.</source>
        <translation>按“运行”开始训练，无需任何设置。</translation>
    </message>
    <message>
        <source>of %1 validation rows are right</source>
        <translation>的验证数据正确，共 %1 行</translation>
    </message>
    <message>
        <source>this model</source>
        <translation>本模型</translation>
    </message>
    <message>
        <source>always %1</source>
        <translation>总猜 %1</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2, at epoch %3</source>
        <translation>95 % 置信区间 %1 到 %2，第 %3 轮</translation>
    </message>
    <message>
        <source>AUC %1</source>
        <translation>AUC %1</translation>
    </message>
    <message>
        <source>How often a row of %1 gets a higher probability than one of %2; 0.5 is guessing</source>
        <translation>%1 的行得到的概率高于 %2 的行的机会；0.5 相当于瞎猜</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>R² on %1 validation rows</source>
        <translation>R²，%1 行验证数据</translation>
    </message>
    <message>
        <source>always the mean</source>
        <translation>总猜均值</translation>
    </message>
    <message>
        <source>At epoch %1; 1 is perfect, 0 as good as the mean.</source>
        <translation>第 %1 轮；1 为完美，0 与总猜均值相同。</translation>
    </message>
    <message>
        <source>Mean absolute error, in the unit of %1</source>
        <translation>平均绝对误差，单位与 %1 相同</translation>
    </message>
    <message>
        <source>%1 is missed by %2 on average (MAE); the mean misses by %3.</source>
        <translation>%1 的平均误差为 %2（MAE）；总猜均值为 %3。</translation>
    </message>
    <message>
        <source>Predicted against true</source>
        <translation>预测值与真实值</translation>
    </message>
    <message>
        <source>%1 of %2 rows are shown</source>
        <translation>显示 %2 行中的 %1 行</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>attention::RowBrowser</name>
    <message>
        <source>Validation rows</source>
        <translation>验证行</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>Most unlike the mean</source>
        <translation>最不同于均值</translation>
    </message>
    <message>
        <source>The row whose attention is furthest from the mean over these rows</source>
        <translation>注意力与这些行的均值相差最远的一行</translation>
    </message>
    <message>
        <source>Most certain wrong</source>
        <translation>错得最有把握</translation>
    </message>
    <message>
        <source>Reset row</source>
        <translation>还原该行</translation>
    </message>
    <message>
        <source>The values as in the data again</source>
        <translation>恢复为数据中的值</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>判错</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>判对</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>误差最大</translation>
    </message>
    <message>
        <source>The wrong row the model is most certain of</source>
        <translation>判错的行中模型最有把握的一行</translation>
    </message>
    <message>
        <source>The row whose prediction is furthest from the truth</source>
        <translation>预测值与真实值相差最远的一行</translation>
    </message>
    <message>
        <source>%1 of %2 rows, evenly picked</source>
        <translation>%2 行中均匀选取的 %1 行</translation>
    </message>
    <message>
        <source>No row is wrong.</source>
        <translation>没有判错的行。</translation>
    </message>
    <message>
        <source>There is no such row.</source>
        <translation>没有这一行。</translation>
    </message>
    <message>
        <source>%1: %2 … %3 in the training rows</source>
        <translation>%1：训练行中为 %2 … %3</translation>
    </message>
</context>
<context>
    <name>attention::RowTableModel</name>
    <message>
        <source>%1 edited</source>
        <translation>%1 已修改</translation>
    </message>
    <message>
        <source>as in the data: %1</source>
        <translation>数据中的值：%1</translation>
    </message>
    <message>
        <source>Double-click, or press F2, to try another value.</source>
        <translation>双击或按 F2 可试用其他值。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, wrong</source>
        <translation>，判错</translation>
    </message>
    <message>
        <source>How far the row&apos;s attention is from the mean: the divergence of Jensen and Shannon, 0 the same, 1 as far as can be</source>
        <translation>该行的注意力与均值相差多远：Jensen-Shannon 散度，0 为相同，1 为相差最远</translation>
    </message>
    <message>
        <source>The value of %1</source>
        <translation>%1 的值</translation>
    </message>
    <message>
        <source>The share of attention on %1</source>
        <translation>%1 的注意力占比</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Unlike the mean</source>
        <translation>与均值之差</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>注意 %1</translation>
    </message>
</context>
<context>
    <name>attention::RowTableView</name>
    <message>
        <source>Validation rows</source>
        <translation>验证行</translation>
    </message>
    <message>
        <source>&amp;Attention</source>
        <translation>注意力(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>As at &amp;first</source>
        <translation>恢复最初的列(&amp;F)</translation>
    </message>
</context>
<context>
    <name>attention::RunArchive</name>
    <message>
        <source>Runs are not written to disk (%1). They are kept until the window closes, and writing is tried again.</source>
        <translation>运行未写入磁盘（%1）。它们保留到窗口关闭为止，期间会再次尝试写入。</translation>
    </message>
    <message>
        <source>No runs are kept: %1.</source>
        <translation>没有保留运行：%1。</translation>
    </message>
</context>
<context>
    <name>attention::RunDetails</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What differs between the two runs</source>
        <translation>两次运行的不同之处</translation>
    </message>
    <message>
        <source>A tick draws a run beside the present one. Select a run to see more, or two to see what differs.</source>
        <translation>勾选的运行会与当前运行一同画出。选一次运行可看详情，选两次可看不同之处。</translation>
    </message>
    <message>
        <source>%1 runs are selected. Select two to see what differs.</source>
        <translation>已选 %1 次运行。选两次可看不同之处。</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>Best loss %1, epoch %2</source>
        <translation>最佳损失 %1，第 %2 轮</translation>
    </message>
    <message>
        <source>Attention %1</source>
        <translation>注意力 %1</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>no setting differs</source>
        <translation>设置全部相同</translation>
    </message>
    <message>
        <source>epochs trained</source>
        <translation>已训练轮数</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
</context>
<context>
    <name>attention::RunKeeper</name>
    <message>
        <source>%1, which the run was trained on, cannot be read; put it there again.</source>
        <translation>那次运行所用的 %1 无法读取；请把它放回原处。</translation>
    </message>
    <message>
        <source>%1 has changed since that run: this is a new one, on what the file now holds.</source>
        <translation>那次运行之后 %1 有改动：这是一次新的运行，使用现在的文件内容。</translation>
    </message>
</context>
<context>
    <name>attention::RunNotes</name>
    <message>
        <source>Turn on attention bias and run</source>
        <translation>启用注意力偏置并运行</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Reading %1, %2</source>
        <translation>正在读取 %1，%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back to epoch %1</source>
        <translation>回到第 %1 轮</translation>
    </message>
    <message>
        <source>Show epoch %1</source>
        <translation>查看第 %1 轮</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>attention::RunTableModel</name>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>What differs from the run before, or a name of your own</source>
        <translation>与上一次运行的不同之处，或自定义的名称</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Epochs trained</source>
        <translation>已训练的轮数</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Validation loss after the last epoch</source>
        <translation>最后一轮之后的验证损失</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Validation accuracy after the last epoch, or R²</source>
        <translation>最后一轮之后的验证准确率或 R²</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Time of training and validation, without the pace and pauses</source>
        <translation>训练和验证的用时，不计限速和暂停</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Lowest validation loss of all epochs</source>
        <translation>所有轮次中最低的验证损失</translation>
    </message>
    <message>
        <source>Best loss</source>
        <translation>最佳损失</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
</context>
<context>
    <name>attention::RunTableView</name>
    <message>
        <source>Name of the run</source>
        <translation>运行的名称</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>保留的运行</translation>
    </message>
</context>
<context>
    <name>attention::RunsTab</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save all as CSV…</source>
        <translation>全部保存为 CSV…</translation>
    </message>
    <message>
        <source>Save every epoch as CSV…</source>
        <translation>把每一轮保存为 CSV…</translation>
    </message>
    <message>
        <source>One row for each run, with every setting and figure</source>
        <translation>每次运行一行，含所有设置和数值</translation>
    </message>
    <message>
        <source>One row for each epoch, the run&apos;s name first</source>
        <translation>每轮一行，最前面是运行的名称</translation>
    </message>
    <message>
        <source>More about the runs</source>
        <translation>有关运行的更多操作</translation>
    </message>
    <message>
        <source>Each run is kept here.</source>
        <translation>每次运行都保留在这里。</translation>
    </message>
    <message>
        <source>Trains the run again with its settings, to the epoch it had reached (Enter)</source>
        <translation>按该运行的设置重新训练到它所达到的轮次 (Enter)</translation>
    </message>
    <message>
        <source>Pinned runs stand first</source>
        <translation>置顶的运行排在最前</translation>
    </message>
    <message>
        <source>Deletes the runs selected (Del)</source>
        <translation>删除所选的运行 (Del)</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 次运行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 次运行</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>%1 runs are deleted.</source>
        <translation>已删除 %1 次运行。</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>撤销删除</translation>
    </message>
</context>
<context>
    <name>attention::SaveImagesDialog</name>
    <message>
        <source>Save images</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>&amp;Data as CSV…</source>
        <translation>数据存为 CSV(&amp;D)…</translation>
    </message>
    <message>
        <source>Saves the figures behind the picture as a table.</source>
        <translation>把图中的数据保存为表格。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Puts the picture on the clipboard.</source>
        <translation>把图片复制到剪贴板。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>The window as it looks now, pixel by pixel.</source>
        <translation>窗口现在的样子，像素不变。</translation>
    </message>
    <message>
        <source>Light on white, whatever the window’s theme, so that it prints well.</source>
        <translation>白底浅色，与窗口主题无关，便于打印。</translation>
    </message>
    <message>
        <source>Dark, whatever the window’s theme, for slides with a dark background.</source>
        <translation>深色，与窗口主题无关，适合深色背景的幻灯片。</translation>
    </message>
    <message>
        <source>In the colours of the window.</source>
        <translation>采用窗口的颜色。</translation>
    </message>
    <message>
        <source>Table (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Frames drawn</source>
        <translation>已绘制的帧</translation>
    </message>
    <message>
        <source>Plays for ever; the last epoch stands for two seconds.</source>
        <translation>循环播放；最后一轮停留两秒。</translation>
    </message>
    <message>
        <source>An animation goes to a file: the clipboard takes none.</source>
        <translation>动画只能存为文件：剪贴板不支持动画。</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%2 帧中的 %1 帧</translation>
    </message>
    <message>
        <source>Cancelled: nothing was saved.</source>
        <translation>已取消：什么也没有保存。</translation>
    </message>
</context>
<context>
    <name>attention::ScoreBars</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>attention::SessionActions</name>
    <message>
        <source>%1 has changed since the experiment was kept: this run is on the file as it is now.</source>
        <translation>实验保存之后 %1 有改动：本次运行使用现在的文件。</translation>
    </message>
    <message>
        <source>The last session ended unexpectedly.</source>
        <translation>上次会话意外结束。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>These are the settings of the run in %1.</source>
        <translation>这是 %1 中那次运行的设置。</translation>
    </message>
    <message>
        <source>Not copied: the data are not read yet. Try again when they are.</source>
        <translation>未复制：数据尚未读取，请读取后再试。</translation>
    </message>
    <message>
        <source>The settings are on the clipboard as text.</source>
        <translation>设置已以文本复制到剪贴板。</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>The settings of the clipboard are set.</source>
        <translation>已采用剪贴板中的设置。</translation>
    </message>
    <message>
        <source>The clipboard holds no settings. Edit, Copy settings puts them there.</source>
        <translation>剪贴板中没有设置。可用“编辑”菜单的“复制设置”放入。</translation>
    </message>
    <message>
        <source>The last session comes back with its settings alone, for its run cannot be read; that was put aside as %1.</source>
        <translation>上次会话只恢复了设置，因为它的运行无法读取；该文件已另存为 %1。</translation>
    </message>
</context>
<context>
    <name>attention::SessionFile</name>
    <message>
        <source>Not saved: the data are not read yet. Try again when they are.</source>
        <translation>未保存：数据尚未读取，请读取后再试。</translation>
    </message>
</context>
<context>
    <name>attention::SourceCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Data source: %1</source>
        <translation>数据来源：%1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选中</translation>
    </message>
</context>
<context>
    <name>attention::SourceGallery</name>
    <message>
        <source>Data to choose from</source>
        <translation>可选的数据</translation>
    </message>
    <message>
        <source>Made up, so that the truth is known</source>
        <translation>人工生成，已知真相</translation>
    </message>
    <message>
        <source>Sample tables</source>
        <translation>示例表格</translation>
    </message>
    <message>
        <source>&amp;Open table…</source>
        <translation>打开表格(&amp;O)…</translation>
    </message>
    <message>
        <source>or drop a CSV file onto the window</source>
        <translation>或把 CSV 文件拖到窗口中</translation>
    </message>
</context>
<context>
    <name>attention::StatusLine</name>
    <message>
        <source>%1 rows × %2 columns</source>
        <translation>%1 行 × %2 列</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>%1 when not paced</source>
        <translation>不限速时%1</translation>
    </message>
    <message>
        <source>Frames drawn in the last second, the window&apos;s work for each, and how fast it trains (F12)</source>
        <translation>最近一秒绘制的帧数、窗口每帧的用时，以及训练速度 (F12)</translation>
    </message>
    <message>
        <source>%1 frames/s · %2 ms each · %3</source>
        <translation>%1 帧/秒 · 每帧 %2 毫秒 · %3</translation>
    </message>
</context>
<context>
    <name>attention::TablePane</name>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>文件的各行</translation>
    </message>
    <message>
        <source>There are no such columns.</source>
        <translation>没有这样的列。</translation>
    </message>
    <message>
        <source>No column is called “%1”.</source>
        <translation>没有名为“%1”的列。</translation>
    </message>
</context>
<context>
    <name>attention::TableReader</name>
    <message>
        <source>There is not enough memory for this table; close other programs or cut it.</source>
        <translation>内存不足以读取此表格；请关闭其他程序或缩小表格。</translation>
    </message>
</context>
<context>
    <name>attention::TargetPicture</name>
    <message>
        <source>Rows of each class</source>
        <translation>各类别的行数</translation>
    </message>
    <message>
        <source>How the values are spread</source>
        <translation>数值的分布</translation>
    </message>
</context>
<context>
    <name>attention::TauGrid</name>
    <message>
        <source>τ of attention and</source>
        <translation>注意力与…的 τ</translation>
    </message>
    <message>
        <source>τ with</source>
        <translation>τ 对照</translation>
    </message>
</context>
<context>
    <name>attention::TauTable</name>
    <message>
        <source>Is it the same order?</source>
        <translation>顺序相同吗？</translation>
    </message>
</context>
<context>
    <name>attention::ThingsToKnow</name>
    <message>
        <source>Things to know</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>%1 warnings while reading the file</source>
        <translation>读取文件时有 %1 条警告</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Can its attention be believed?</source>
        <translation>它的注意力可信吗？</translation>
    </message>
    <message>
        <source>Open Trust</source>
        <translation>打开“可信度”</translation>
    </message>
</context>
<context>
    <name>attention::Timeline</name>
    <message>
        <source>Stop playing</source>
        <translation>停止播放</translation>
    </message>
    <message>
        <source>Play the epochs once more</source>
        <translation>重放各轮</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>回到最新</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>由此继续</translation>
    </message>
    <message>
        <source>A new run that begins with the weights of this epoch; the optimizer starts anew</source>
        <translation>从这一轮的权重开始新的运行；优化器重新开始</translation>
    </message>
    <message>
        <source>Preparing data…</source>
        <translation>正在准备数据…</translation>
    </message>
    <message>
        <source>Press Run to train.</source>
        <translation>按“运行”开始训练。</translation>
    </message>
    <message>
        <source>Finished: all epochs done, in %1</source>
        <translation>已完成全部轮次，用时 %1</translation>
    </message>
    <message>
        <source>Paused after %1</source>
        <translation>已暂停，已用 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还需 %1</translation>
    </message>
    <message>
        <source>%1 so far, %2 left at this pace</source>
        <translation>已用 %1，按此速度还需 %2</translation>
    </message>
    <message>
        <source>Before epoch 1</source>
        <translation>第 1 轮之前</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Showing epoch %1, the best</source>
        <translation>正在看第 %1 轮，最佳</translation>
    </message>
    <message>
        <source>Showing epoch %1 of %2</source>
        <translation>正在看第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>%1, best epoch %2</source>
        <translation>%1，最佳为第 %2 轮</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Timeline with the focus</source>
        <translation>焦点在时间轴上时</translation>
    </message>
    <message>
        <source>One epoch on</source>
        <translation>前进一轮</translation>
    </message>
    <message>
        <source>One epoch back</source>
        <translation>后退一轮</translation>
    </message>
    <message>
        <source>The first epoch</source>
        <translation>第一轮</translation>
    </message>
    <message>
        <source>The newest epoch</source>
        <translation>最新一轮</translation>
    </message>
</context>
<context>
    <name>attention::TimelineTrack</name>
    <message>
        <source>best %1</source>
        <translation>最佳 %1</translation>
    </message>
</context>
<context>
    <name>attention::TrustHeader</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Evidence gathered</source>
        <translation>证据收集进度</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>So many networks are trained, each from a seed of its own; this run is the first.</source>
        <translation>训练这么多个网络，各用自己的种子；本次运行是第一个。</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Over the plots and back</source>
        <translation>铺满图的区域，或还原</translation>
    </message>
    <message>
        <source>Gather evidence (about %1)</source>
        <translation>收集证据（约需 %1）</translation>
    </message>
    <message>
        <source>For the settings before. Updating…</source>
        <translation>对应之前的设置。正在更新…</translation>
    </message>
    <message>
        <source>For the settings before.</source>
        <translation>对应之前的设置。</translation>
    </message>
    <message>
        <source>Gathering evidence…</source>
        <translation>正在收集证据…</translation>
    </message>
    <message>
        <source>%1 of %2 seeds</source>
        <translation>%2 个种子中的 %1 个</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，还需 %2</translation>
    </message>
    <message>
        <source>Cancelled after %1</source>
        <translation>取消时已完成 %1</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>1 seed in %1</source>
        <translation>1 个种子，用时 %1</translation>
    </message>
    <message>
        <source>%1 seeds in %2</source>
        <translation>%1 个种子，用时 %2</translation>
    </message>
</context>
<context>
    <name>attention::TrustTab</name>
    <message>
        <source>Report as PDF…</source>
        <translation>报告存为 PDF…</translation>
    </message>
    <message>
        <source>Report as web page…</source>
        <translation>报告存为网页…</translation>
    </message>
    <message>
        <source>Data as CSV…</source>
        <translation>数据存为 CSV…</translation>
    </message>
    <message>
        <source>Data as JSON…</source>
        <translation>数据存为 JSON…</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>How the verdict is made</source>
        <translation>结论是怎样得出的</translation>
    </message>
    <message>
        <source>This run left nothing to explain.</source>
        <translation>这次运行没有留下可以解释的内容。</translation>
    </message>
    <message>
        <source>Evidence about this run takes about %1: other seeds are trained, and the network without each column.</source>
        <translation>收集本次运行的证据约需 %1：要用其他种子训练网络，还要逐一去掉各列训练。</translation>
    </message>
    <message>
        <source>Gathering evidence…</source>
        <translation>正在收集证据…</translation>
    </message>
    <message>
        <source>Evidence comes when the run has finished.</source>
        <translation>运行结束后才有证据。</translation>
    </message>
    <message>
        <source>Train first. Evidence comes from a finished run.</source>
        <translation>请先训练。有了完成的运行才有证据。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Ranks, not amounts.&lt;/b&gt;</source>
        <translation>&lt;b&gt;是名次，不是数量。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>A share of %1 does not mean %1 of the effect.</source>
        <translation>%1 的份额并不表示 %1 的作用。</translation>
    </message>
    <message>
        <source>Gradient × input is left out: it is 0 wherever a value is 0.</source>
        <translation>梯度 × 输入不参与：取值为 0 时它总是 0。</translation>
    </message>
</context>
<context>
    <name>attention::WindowDialogs</name>
    <message>
        <source>About Attention Lab</source>
        <translation>关于 Attention Lab</translation>
    </message>
    <message>
        <source>&lt;b&gt;Attention Lab %1&lt;/b&gt;&lt;p&gt;Trains a small attention network and shows which columns it attends to.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Attention Lab %1&lt;/b&gt;&lt;p&gt;训练一个小型注意力网络，并显示它注意哪些列。&lt;/p&gt;&lt;p&gt;自由软件，依据 GNU 通用公共许可证第 3 版或更新版本发布。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>attention::WrongRows</name>
    <message>
        <source>Those the model is most certain of:</source>
        <translation>模型最有把握的几行：</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Show %1 in the plots</source>
        <translation>在图中显示%1</translation>
    </message>
    <message>
        <source>All rows in the table</source>
        <translation>在表格中查看全部行</translation>
    </message>
    <message>
        <source>All %1 in the table</source>
        <translation>在表格中查看全部 %1 行</translation>
    </message>
</context>
</TS>
