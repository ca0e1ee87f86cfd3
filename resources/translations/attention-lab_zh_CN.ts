<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>FigureSize</name>
    <message>
        <source>At most %1 px a side, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 million px in all, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageFormat</name>
    <message>
        <source>%1 image (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageWriter</name>
    <message>
        <source>Not saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: not enough memory for %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date or time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 0.1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportNotes</name>
    <message>
        <source>lines %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines %1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Line %1&lt;/b&gt; has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Line %1&lt;/b&gt;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill them instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureTexts</name>
    <message>
        <source>epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>others (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>informative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M rows/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 k rows/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThingsToKnow</name>
    <message>
        <source>Line %1, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowMemory</name>
    <message>
        <source>%1, the table of the last time, is gone. This is the published experiment; File, Open table opens another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) tell the target: leak?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; equals the target: leak?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; tells the target value by value: leak?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is the target in another unit: leak?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is missing in %2 of %3 rows: they are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, for they miss &lt;b&gt;%3&lt;/b&gt;: %1 of %2 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, for they miss one of %4 columns (&lt;b&gt;%3&lt;/b&gt; …): %1 of %2 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) name the rows: ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) are text: ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) are dates: ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) have no values: ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) have one value only: ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; has no values: ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is different in every row: it names rows, so it is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is text with %2 different values: ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is a date or a time: ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; counts the rows: ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; has one value only: ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) have one value only in the training rows: they say nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; has one value only in the training rows: it says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; misses %2 of %3 values: filled with the median of the training rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; misses %2 of %3 values: filled with the more frequent one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; misses %2 of %3 values: missing is a level of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; misses %2 of %3 values, none in training rows: they are no level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) miss values: filled with medians, of categories a level of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns (&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; …) have rare levels that share one input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; has %2 levels, all rare: they share one input, which says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; has %2 rare levels: they share one input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%2&lt;/b&gt; and &lt;b&gt;%3&lt;/b&gt; move together (|r| ≥ %1): attention may fall on either of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; and &lt;b&gt;%4&lt;/b&gt; move together (|r| ≥ %1): attention may fall on any of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt;, &lt;b&gt;%4&lt;/b&gt; and others, %5 columns, move together (|r| ≥ %1): attention may fall on any of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the deciding column, twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friedman 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number made of five columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one column copies y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one column picks which decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syn1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two columns multiplied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syn2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the squares of four columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syn3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four columns, each by a curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syn4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one column chooses Syn1 or Syn2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syn5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one column chooses Syn1 or Syn3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syn6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one column chooses Syn2 or Syn3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two columns added decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two columns decide, neither alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>150 flowers, 3 species</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>178 wines, 3 cultivars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>569 tumours, benign or malignant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R² is the share of the target&apos;s spread that is explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R² is not a number at epoch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has learnt nothing: R² %1, guessing gets 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R² &lt;b&gt;%1&lt;/b&gt;: no better than guessing the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misses by &lt;b&gt;%1&lt;/b&gt; on average; guessing the mean by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was learnt, rightly: no column decides here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was learnt, so the attention means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column decides here: the target is noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets &lt;b&gt;%2&lt;/b&gt; at %3, least at %4: &lt;b&gt;%5&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss is how far the predictions are from the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss is how far the predictions are from the labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is no longer a number since epoch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation rises after epoch %1: overfitting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt; and falling; the published run had %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt;; the published run had %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt; and rising; the published run had %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt; and falling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt; and rising.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation &lt;b&gt;%1&lt;/b&gt;, level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy is the share of rows that are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 validation rows are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has learnt nothing: &lt;b&gt;%1&lt;/b&gt;, guessing gets %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; are right: no better than guessing, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 validation rows are right; guessing gets %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column attention is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before training: random weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attention is no longer a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of attention lies on the columns that decide a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column stands out: %1 gets most, &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets &lt;b&gt;%2&lt;/b&gt;, but classes differ widely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets &lt;b&gt;%2&lt;/b&gt; of the attention; equal is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets &lt;b&gt;%2&lt;/b&gt; at %3 and &lt;b&gt;%4&lt;/b&gt; at %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets &lt;b&gt;%2&lt;/b&gt; at %3, but &lt;b&gt;%4&lt;/b&gt; at %5: less than equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column&apos;s share of attention, epoch by epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares drift without a reason: nothing was learnt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads from epoch %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads at %2 from the start, sinks at %3 from epoch %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads at %2 from epoch %3, sinks at %4 from epoch %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads at %2 from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads at %2 from epoch %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has learnt nothing: R² %1, guessing the mean gets 0. Its attention means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has learnt nothing: %1, guessing gets %2. That is right: no column decides here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has learnt nothing: %1, guessing gets %2. Its attention means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished: all epochs done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No better validation for %1 epochs; epoch %2 is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch %1: the loss is no longer a number. Lower the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch %1: the loss is far above guessing. Lower the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trained: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::AccuracyPlot</name>
    <message>
        <source>R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always the mean: R² %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always the larger class: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::AttentionBase</name>
    <message>
        <source>Column attention is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::AttentionMap</name>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column attention is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No epoch yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::AttentionPlot</name>
    <message>
        <source>equal share %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean share of attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean share of attention in %, by class · right: all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean share of attention · line: middle 80 % of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column attention is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No epoch yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ClassTable</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found and right when said, by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right when said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the rows of the class, how many the model found (recall)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the rows the model said to be of it, how many are (precision)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ColorScale</name>
    <message>
        <source>Colours of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from 0 to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ColumnTableModel</name>
    <message>
        <source>%1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, or press Enter, to change it; Ctrl and Shift select several columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ColumnTools</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the table shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with missing (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None selected:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ColumnView</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, right: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, said to be %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ControlPanel</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More: momentum, early stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
From %2 to %3, by default %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column &amp;attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs the columns of a row by a softmax before anything else is done with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention &amp;bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bias on the scores of the column attention, so that a column can be attended to while its value is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off, as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;idden attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second softmax, over the hidden units. It says nothing about columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden &amp;units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the dense layer between attention and output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ac&amp;tivation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the hidden units do to their sums. The published network leaves them linear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnin&amp;g rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a step goes. It acts on the running training from the next batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows to a step. Smaller batches make more, noisier steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;pochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often training goes through all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentu&amp;m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the last step goes into the next; SGD only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight deca&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2: pulls every parameter towards 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop early, patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends training after this many epochs without a better validation loss, and keeps the best epoch; 0 is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle rows each epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes through the training rows in a new order each epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested for own data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hidden units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the next Reset · running with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the next Run · this one had %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is predicted, and which columns it is predicted from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the file again, back to the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, seed %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ro&amp;ws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rows are made. More rows mean more steps in an epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the table; those that do not decide the target are noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found in 20 epochs: 93 % accuracy at 64 columns, 66 % at 256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column that is overwritten with the label: the one worth attending to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Noise, labels flipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of labels that are turned round after the columns were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vali&amp;dation share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows that are kept from training to judge by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle, same share of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are shuffled before some are kept for validation; otherwise the last rows are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where chance begins. The same seed repeats a run bit for bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a new seed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::CurvePlot</name>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % of 200 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No epoch yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1: training %2, validation %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best epoch so far: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published log and band: the training figure of the publication&apos;s run and the middle 95 % of 200 reference runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run to train. Nothing needs to be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best, epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::DataActions</name>
    <message>
        <source>Open table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (%1);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::FigureTable</name>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error, in the unit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::FileBar</name>
    <message>
        <source>De&amp;limiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First row has &amp;names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::FileTarget</name>
    <message>
        <source>W&amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file exists. You are asked before it is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ImageOptionsPanel</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All four plots on one sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;whole window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention per column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention over training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide 1600 × 900</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper column 85 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Titles and legends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ntence under each title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the r&amp;un inside the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that the run can be repeated from the picture alone: as text in PNG and JPEG, as description in SVG and PDF. Nothing of it is seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the settings inside the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots per inch. Text keeps its size on paper: with more dots per inch, the same number of pixels makes a smaller picture with larger text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is made of pixels: PNG or JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sharp at every size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ImportDialog</name>
    <message>
        <source>Open table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep for validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shu&amp;ffled, same share of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are shuffled before some are kept for validation; otherwise the last rows are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and r&amp;un</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows, %2, %3, read in %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shu&amp;ffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a table: no delimiter was found. Choose the delimiter above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::Inspector</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::LanguageManager</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::LogTab</name>
    <message>
        <source>Log of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each epoch is logged here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::LossPlot</name>
    <message>
        <source>binary cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean squared error, standardised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::MainMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Attention Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step one epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step one &amp;batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back one e&amp;poch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step bac&amp;k one batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log scale of the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit all plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::MainToolbar</name>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the start, with the same seed and the settings as they are now (Ctrl+Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train, or pause after the current batch (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one epoch and pause (Ctrl+Right); with Shift one batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plots as PNG, SVG, PDF or JPEG (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs a second, so that training can be watched; at the right end as fast as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 epochs/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain as I drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A changed setting trains anew at once, at full speed. Without it a change waits for Reset; the learning rate alone acts from the next batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::MainWindow</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Attention Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data are on the clipboard as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Attention Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Attention Lab %1&lt;/b&gt;&lt;p&gt;Trains a small attention network and shows which columns it attends to.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ModelTab</name>
    <message>
        <source>Copy the table as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hover a layer to see what it reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, reads %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::NotesPanel</name>
    <message>
        <source>and %1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing odd was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 things to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::Plot</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention per column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention over training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::PlotCard</name>
    <message>
        <source>&amp;Save image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;data as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y data as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show le&amp;vels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Alone, or all four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as an image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: data, fit, scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows the attention is taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean over all validation rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean over the rows of each class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::PlotGrid</name>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See By class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::PredictBar</name>
    <message>
        <source>with &amp;y = 1 for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessing “%1”
is right in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 … %2
mean %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::PredictionPlot</name>
    <message>
        <source>Predicted against true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows; %2 as predicted against %2 as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misses by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ReadingPage</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ResultsTab</name>
    <message>
        <source>Copy as a table and a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures come with the first epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run to train. Nothing needs to be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 validation rows are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval %1 to %2, at epoch %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a row of %1 gets a higher probability than one of %2; 0.5 is guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R² on %1 validation rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At epoch %1; 1 is perfect, 0 as good as the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error, in the unit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missed by %2 on average (MAE); the mean misses by %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted against true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows are shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::RunNotes</name>
    <message>
        <source>Set %1 and run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At y = 0 the value of %1 is 0, and without a bias 0 adds nothing to its own score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on attention bias and run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::SaveImagesDialog</name>
    <message>
        <source>Save images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the figures behind the picture as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the picture on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window as it looks now, pixel by pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light on white, whatever the window’s theme, so that it prints well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark, whatever the window’s theme, for slides with a dark background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the colours of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::SourceCard</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::SourceGallery</name>
    <message>
        <source>Data to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made up, so that the truth is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a CSV file onto the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::StatusLine</name>
    <message>
        <source>%1 rows × %2 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 when not paced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::TablePane</name>
    <message>
        <source>First rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no such columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::TableReader</name>
    <message>
        <source>There is not enough memory for this table; close other programs or cut it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::TargetPicture</name>
    <message>
        <source>Rows of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the values are spread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::ThingsToKnow</name>
    <message>
        <source>Things to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings while reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::Timeline</name>
    <message>
        <source>Stop playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the epochs once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new run that begins with the weights of this epoch; the optimizer starts anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished: all epochs done, in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverged after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far, %2 left at this pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before epoch 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing epoch %1, the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, best epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attention::TimelineTrack</name>
    <message>
        <source>best %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
