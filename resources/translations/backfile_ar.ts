<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالًا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min read</source>
        <translation>
            <numerusform>أقل من دقيقة للقراءة</numerusform>
            <numerusform>دقيقة واحدة للقراءة</numerusform>
            <numerusform>دقيقتان للقراءة</numerusform>
            <numerusform>%Ln دقائق للقراءة</numerusform>
            <numerusform>%Ln دقيقة للقراءة</numerusform>
            <numerusform>%Ln دقيقة للقراءة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>articles</comment>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>مقال جديد واحد</numerusform>
            <numerusform>مقالان جديدان</numerusform>
            <numerusform>%Ln مقالات جديدة</numerusform>
            <numerusform>%Ln مقالًا جديدًا</numerusform>
            <numerusform>%Ln مقال جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>بلا توقف</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%Ln ثوانٍ</numerusform>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>%Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A sync was at work: the backup&apos;s next sync puts %Ln items right.</source>
        <translation>
            <numerusform>كانت تجري مزامنة، ولا شيء في النسخة الاحتياطية يحتاج إلى تصحيح.</numerusform>
            <numerusform>كانت تجري مزامنة، وستصحح المزامنة التالية للنسخة الاحتياطية عنصرًا واحدًا.</numerusform>
            <numerusform>كانت تجري مزامنة، وستصحح المزامنة التالية للنسخة الاحتياطية عنصرين.</numerusform>
            <numerusform>كانت تجري مزامنة، وستصحح المزامنة التالية للنسخة الاحتياطية %Ln عناصر.</numerusform>
            <numerusform>كانت تجري مزامنة، وستصحح المزامنة التالية للنسخة الاحتياطية %Ln عنصرًا.</numerusform>
            <numerusform>كانت تجري مزامنة، وستصحح المزامنة التالية للنسخة الاحتياطية %Ln عنصر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>تبقّى أقل من ساعة</numerusform>
            <numerusform>تبقّت ساعة تقريبًا</numerusform>
            <numerusform>تبقّت ساعتان تقريبًا</numerusform>
            <numerusform>تبقّت %Ln ساعات تقريبًا</numerusform>
            <numerusform>تبقّت %Ln ساعة تقريبًا</numerusform>
            <numerusform>تبقّت %Ln ساعة تقريبًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>تبقّى أقل من دقيقة</numerusform>
            <numerusform>تبقّت دقيقة تقريبًا</numerusform>
            <numerusform>تبقّت دقيقتان تقريبًا</numerusform>
            <numerusform>تبقّت %Ln دقائق تقريبًا</numerusform>
            <numerusform>تبقّت %Ln دقيقة تقريبًا</numerusform>
            <numerusform>تبقّت %Ln دقيقة تقريبًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>تبقّى أقل من ثانية</numerusform>
            <numerusform>تبقّت ثانية تقريبًا</numerusform>
            <numerusform>تبقّت ثانيتان تقريبًا</numerusform>
            <numerusform>تبقّت %Ln ثوانٍ تقريبًا</numerusform>
            <numerusform>تبقّت %Ln ثانية تقريبًا</numerusform>
            <numerusform>تبقّت %Ln ثانية تقريبًا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About Backfile</source>
        <translation>حول Backfile</translation>
    </message>
    <message>
        <source>Keeps WordPress sites on this computer: searchable, readable and citable with no network. Free software under the MIT licence; fonts by the Noto project under the SIL Open Font License.</source>
        <translation>يحفظ مواقع ووردبريس على هذا الحاسوب لتبحث فيها وتقرأها وتستشهد بها بلا شبكة. برنامج حر برخصة MIT؛ والخطوط من مشروع Noto برخصة SIL Open Font License.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Backfile</source>
        <translation>&amp;حول Backfile</translation>
    </message>
    <message>
        <source>&amp;Add a site…</source>
        <translation>إ&amp;ضافة موقع…</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>الم&amp;قال</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>المقا&amp;لات</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>نسخ ا&amp;حتياطي الآن…</translation>
    </message>
    <message>
        <source>&amp;Best match first</source>
        <translation>الأكثر م&amp;طابقة أولًا</translation>
    </message>
    <message>
        <source>&amp;Cancel the sync</source>
        <translation>إ&amp;لغاء المزامنة</translation>
    </message>
    <message>
        <source>&amp;Check for updates…</source>
        <translation>التح&amp;قق من التحديثات…</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>إغلاق الناف&amp;ذة</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>لوحة الأ&amp;وامر…</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>دا&amp;كن</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>&amp;بحث في المقال…</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;تقدّم</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>الا&amp;نتقال</translation>
    </message>
    <message>
        <source>&amp;Group by date</source>
        <translation>تجميع حسب التاري&amp;خ</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>الم&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Into the article</source>
        <translation>إلى &amp;داخل المقال</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>ا&amp;ختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>ال&amp;مكتبة</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Mark all in the list as read</source>
        <translation>تعليم كل ما في القائمة كم&amp;قروء</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>المقال ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>اللوح التال&amp;ي</translation>
    </message>
    <message>
        <source>&amp;Open a library…</source>
        <translation>فتح م&amp;كتبة…</translation>
    </message>
    <message>
        <source>&amp;Outline and links…</source>
        <translation>المخ&amp;طط والروابط…</translation>
    </message>
    <message>
        <source>&amp;Pause the sync</source>
        <translation>إي&amp;قاف المزامنة مؤقتًا</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>اللوح ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>ال&amp;قارئ</translation>
    </message>
    <message>
        <source>&amp;Reading only</source>
        <translation>ال&amp;قراءة فقط</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;بحث</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>سي&amp;بيا</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>التمييز ب&amp;نجمة</translation>
    </message>
    <message>
        <source>&amp;Sync all sites</source>
        <translation>&amp;مزامنة كل المواقع</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;دليل المستخدم</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>ال&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>تكب&amp;ير</translation>
    </message>
    <message>
        <source>A&amp;dd to a collection…</source>
        <translation>إ&amp;ضافة إلى مجموعة…</translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation>حسب ال&amp;عنوان</translation>
    </message>
    <message>
        <source>C&amp;omfortable rows</source>
        <translation>صفوف &amp;مريحة</translation>
    </message>
    <message>
        <source>Choose &amp;all in the list</source>
        <translation>ت&amp;حديد كل ما في القائمة</translation>
    </message>
    <message>
        <source>Cl&amp;ear the filters</source>
        <translation>م&amp;سح عوامل التصفية</translation>
    </message>
    <message>
        <source>Co&amp;mpact rows</source>
        <translation>صفوف مت&amp;راصّة</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>ألوان ال&amp;نظام</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>نسخ الر&amp;ابط</translation>
    </message>
    <message>
        <source>Copy &amp;title and link</source>
        <translation>نسخ ال&amp;عنوان والرابط</translation>
    </message>
    <message>
        <source>F&amp;ilter…</source>
        <translation>ت&amp;صفية…</translation>
    </message>
    <message>
        <source>Full scree&amp;n</source>
        <translation>م&amp;لء الشاشة</translation>
    </message>
    <message>
        <source>Last &amp;changed first</source>
        <translation>آخر ما &amp;تغيّر أولًا</translation>
    </message>
    <message>
        <source>Look at &amp;pictures</source>
        <translation>عرض ال&amp;صور</translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation>تعليم ك&amp;غير مقروء</translation>
    </message>
    <message>
        <source>Mo&amp;ve the library…</source>
        <translation>نقل المكت&amp;بة…</translation>
    </message>
    <message>
        <source>New &amp;collection…</source>
        <translation>مجموعة &amp;جديدة…</translation>
    </message>
    <message>
        <source>Newest &amp;first</source>
        <translation>الأح&amp;دث أولًا</translation>
    </message>
    <message>
        <source>Next &amp;hit</source>
        <translation>النتيجة التالي&amp;ة</translation>
    </message>
    <message>
        <source>One step &amp;out</source>
        <translation>&amp;خطوة إلى الخارج</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>فتح في نا&amp;فذة جديدة</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>فتح في ال&amp;متصفح</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>فتح ال&amp;عيّنة</translation>
    </message>
    <message>
        <source>P&amp;laces</source>
        <translation>الأ&amp;ماكن</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>ال&amp;تفضيلات…</translation>
    </message>
    <message>
        <source>Pre&amp;vious article</source>
        <translation>المقال ال&amp;سابق</translation>
    </message>
    <message>
        <source>Previous h&amp;it</source>
        <translation>ا&amp;لنتيجة السابقة</translation>
    </message>
    <message>
        <source>Save this searc&amp;h…</source>
        <translation>حفظ هذا الب&amp;حث…</translation>
    </message>
    <message>
        <source>Scroll bac&amp;k</source>
        <translation>تمرير إلى ال&amp;خلف</translation>
    </message>
    <message>
        <source>Scroll, then ne&amp;xt</source>
        <translation>تمرير، ثم التال&amp;ي</translation>
    </message>
    <message>
        <source>Show the &amp;log folder</source>
        <translation>إظهار مجلد ال&amp;سجل</translation>
    </message>
    <message>
        <source>Show the library&apos;s &amp;folder</source>
        <translation>إظهار م&amp;جلد المكتبة</translation>
    </message>
    <message>
        <source>Sync &amp;details…</source>
        <translation>ت&amp;فاصيل المزامنة…</translation>
    </message>
    <message>
        <source>Take th&amp;e marks back</source>
        <translation>الت&amp;راجع عن العلامات</translation>
    </message>
    <message>
        <source>Usu&amp;al size</source>
        <translation>الح&amp;جم المعتاد</translation>
    </message>
    <message>
        <source>What is not s&amp;tored…</source>
        <translation>ما لم يُ&amp;خزَّن…</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>تص&amp;غير</translation>
    </message>
</context>
<context>
    <name>AddSiteDialog</name>
    <message>
        <source>&amp;Largest file:</source>
        <translation>أ&amp;كبر ملف:</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>تسجيل ال&amp;دخول</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>اسم ال&amp;مستخدم:</translation>
    </message>
    <message>
        <source>&amp;Videos, too</source>
        <translation>ال&amp;فيديو أيضًا</translation>
    </message>
    <message>
        <source>A password is sent over https only, and this address begins with http.</source>
        <translation>لا تُرسل كلمة المرور إلا عبر https، وهذا العنوان يبدأ بـ http.</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>إضافة موقع</translation>
    </message>
    <message>
        <source>Add and sync</source>
        <translation>إضافة ومزامنة</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>عنوان الموقع</translation>
    </message>
    <message>
        <source>Application Pass&amp;word:</source>
        <translation>كلمة مرور ال&amp;تطبيق:</translation>
    </message>
    <message>
        <source>Application Password</source>
        <translation>كلمة مرور التطبيق</translation>
    </message>
    <message>
        <source>Keep &amp;pictures and files</source>
        <translation>حفظ ال&amp;صور والملفات</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>أكبر ملف</translation>
    </message>
    <message>
        <source>Readers&apos; &amp;comments</source>
        <translation>&amp;تعليقات القرّاء</translation>
    </message>
    <message>
        <source>Shows what the site keeps for members. Make an Application Password in WordPress under Users, Profile; the usual password does not do. It is kept in the system&apos;s keyring, and sent to this site only, and over https only.</source>
        <translation>يُظهر ما يخص به الموقع أعضاءه. أنشئ «كلمة مرور تطبيق» في ووردبريس من «الأعضاء» ثم «الملف الشخصي»، فكلمة المرور المعتادة لا تصلح. تُحفظ في حافظة كلمات المرور في النظام، ولا تُرسل إلا إلى هذا الموقع وعبر https وحده.</translation>
    </message>
    <message>
        <source>The address of a WordPress site, of one of its pages, or of its language.</source>
        <translation>عنوان موقع ووردبريس، أو إحدى صفحاته، أو نسخته بلغة ما.</translation>
    </message>
    <message>
        <source>These four hold for every site; the preferences have them, too.</source>
        <translation>هذه الخيارات الأربعة تسري على كل المواقع، وتجدها أيضًا في التفضيلات.</translation>
    </message>
    <message>
        <source>To sign in, give both a user name and an Application Password.</source>
        <translation>لتسجيل الدخول أدخل اسم المستخدم وكلمة مرور التطبيق معًا.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
</context>
<context>
    <name>ArticleBrowser</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>نسخ الشيفرة</translation>
    </message>
    <message>
        <source>Look at the picture</source>
        <translation>عرض الصورة</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>فتح الجدول</translation>
    </message>
</context>
<context>
    <name>ArticleFinder</name>
    <message>
        <source>On from the beginning</source>
        <translation>المتابعة من البداية</translation>
    </message>
    <message>
        <source>On from the end</source>
        <translation>المتابعة من النهاية</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>unread</source>
        <translation>غير مقروء</translation>
    </message>
</context>
<context>
    <name>ArticleListPane</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Copied, read back and opened: {}</source>
        <translation>نُسخت وقُرئت من جديد وفُتحت: {}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
</context>
<context>
    <name>BlockButton</name>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>نسخ الشيفرة</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>فتح الجدول</translation>
    </message>
    <message>
        <source>Open the table in a window of its own</source>
        <translation>فتح الجدول في نافذة مستقلة</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>ا&amp;ختيار…</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>إ&amp;ظهارها</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>اختيار المجلد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copying articles and pictures…</source>
        <translation>يجري نسخ المقالات والصور…</translation>
    </message>
    <message>
        <source>Copying the databases…</source>
        <translation>يجري نسخ قواعد البيانات…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>يجري حصر المحتويات…</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>لم يُختر مجلد بعد</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Reading the copy back…</source>
        <translation>تجري قراءة النسخة للتحقق منها…</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it is left, and nothing was changed.</source>
        <translation>أُوقف العمل. لم يبقَ منه شيء ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>يجري الإيقاف…</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>⁨{}⁩ من ⁨{}⁩</translation>
    </message>
</context>
<context>
    <name>ChipStrip</name>
    <message numerus="yes">
        <source>%Ln more filters are active</source>
        <translation>
            <numerusform>لا عوامل تصفية أخرى مفعّلة</numerusform>
            <numerusform>عامل تصفية آخر مفعّل</numerusform>
            <numerusform>عاملا تصفية آخران مفعّلان</numerusform>
            <numerusform>%Ln عوامل تصفية أخرى مفعّلة</numerusform>
            <numerusform>%Ln عامل تصفية آخر مفعّلًا</numerusform>
            <numerusform>%Ln عامل تصفية آخر مفعّل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseNameDialog</name>
    <message>
        <source>Part of the name</source>
        <translation>جزء من الاسم</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>اكتب جزءًا من الاسم</translation>
    </message>
</context>
<context>
    <name>Clearable</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>CollectionsDesk</name>
    <message numerus="yes">
        <source>%Ln articles added to {}</source>
        <translation>
            <numerusform>لم يُضف أي مقال إلى {}</numerusform>
            <numerusform>أُضيف مقال واحد إلى {}</numerusform>
            <numerusform>أُضيف مقالان إلى {}</numerusform>
            <numerusform>أُضيفت %Ln مقالات إلى {}</numerusform>
            <numerusform>أُضيف %Ln مقالًا إلى {}</numerusform>
            <numerusform>أُضيف %Ln مقال إلى {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles taken out of {}</source>
        <translation>
            <numerusform>لم يُخرج أي مقال من {}</numerusform>
            <numerusform>أُخرج مقال واحد من {}</numerusform>
            <numerusform>أُخرج مقالان من {}</numerusform>
            <numerusform>أُخرجت %Ln مقالات من {}</numerusform>
            <numerusform>أُخرج %Ln مقالًا من {}</numerusform>
            <numerusform>أُخرج %Ln مقال من {}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;حذف…</translation>
    </message>
    <message>
        <source>&amp;New collection…</source>
        <translation>مجموعة &amp;جديدة…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>إعادة ال&amp;تسمية…</translation>
    </message>
    <message>
        <source>Add to a &amp;collection</source>
        <translation>إضافة إلى م&amp;جموعة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete the collection “{}”?</source>
        <translation>أتريد حذف المجموعة «⁨{}⁩»؟</translation>
    </message>
    <message>
        <source>Its articles stay in the library.</source>
        <translation>تبقى مقالاتها في المكتبة.</translation>
    </message>
    <message>
        <source>Its name among the places:</source>
        <translation>اسمها بين الأماكن:</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>إعادة تسمية المجموعة</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A feed holds posts only, which were not asked for.</source>
        <translation>ليس في الخلاصة إلا المقالات، وهي لم تُطلب.</translation>
    </message>
    <message>
        <source>A firewall may be in the way; try again later or from another network.</source>
        <translation>ربما يعترض جدار حماية الطريق؛ حاول لاحقًا أو من شبكة أخرى.</translation>
    </message>
    <message>
        <source>A firewall or a browser check is in the way. Ask the site&apos;s owner to let Backfile read /wp-json/, or try later or from another network; its feed may still be readable.</source>
        <translation>يعترض الطريق جدار حماية أو فحص للمتصفح. اطلب من مالك الموقع السماح لـ Backfile بقراءة /wp-json/، أو حاول لاحقًا أو من شبكة أخرى؛ وقد تكون خلاصته مقروءة.</translation>
    </message>
    <message>
        <source>A firewall or a browser check may be in the way; try later or from elsewhere.</source>
        <translation>ربما يعترض جدار حماية أو فحص للمتصفح الطريق؛ حاول لاحقًا أو من مكان آخر.</translation>
    </message>
    <message>
        <source>A security plugin closes /wp-json/wp/v2/users; ask the site&apos;s owner.</source>
        <translation>إضافة أمنية تغلق /wp-json/wp/v2/users؛ راجع مالك الموقع.</translation>
    </message>
    <message>
        <source>Another Backfile is writing to {}</source>
        <translation>نسخة أخرى من Backfile تكتب في {}</translation>
    </message>
    <message>
        <source>Another Backfile is writing to {} ({})</source>
        <translation>نسخة أخرى من Backfile تكتب في {} ({})</translation>
    </message>
    <message>
        <source>Another program is making the index anew.</source>
        <translation>برنامج آخر ينشئ الفهرس من جديد.</translation>
    </message>
    <message>
        <source>Another program is writing to the index.</source>
        <translation>برنامج آخر يكتب في الفهرس.</translation>
    </message>
    <message>
        <source>Ask the site&apos;s owner to allow /wp-json/wp/v2; its feed may still be readable.</source>
        <translation>اطلب من مالك الموقع السماح بـ /wp-json/wp/v2؛ وقد تكون خلاصته مقروءة.</translation>
    </message>
    <message>
        <source>Ask the site&apos;s owner to allow Application Passwords; security plugins switch them off.</source>
        <translation>اطلب من مالك الموقع السماح بكلمات مرور التطبيقات؛ فالإضافات الأمنية تعطّلها.</translation>
    </message>
    <message>
        <source>Backfile mirrors WordPress sites; try the address of one of its pages.</source>
        <translation>ينسخ Backfile مواقع ووردبريس؛ جرّب عنوان إحدى صفحات الموقع.</translation>
    </message>
    <message>
        <source>Cannot read {}</source>
        <translation>تتعذر قراءة {}</translation>
    </message>
    <message>
        <source>Cannot use the database {}</source>
        <translation>يتعذر استعمال قاعدة البيانات {}</translation>
    </message>
    <message>
        <source>Cannot write to {}</source>
        <translation>تتعذر الكتابة في {}</translation>
    </message>
    <message>
        <source>Cannot write {}</source>
        <translation>تتعذر كتابة {}</translation>
    </message>
    <message>
        <source>Check name and password. If they are right, the web server keeps the Authorization header from WordPress (usual with CGI); its owner can pass it on with `SetEnvIf Authorization`. {}</source>
        <translation>تحقق من الاسم وكلمة المرور. فإن صحّا فخادم الويب يحجب ترويسة Authorization عن ووردبريس (وهذا معتاد مع CGI)؛ ويستطيع مالكه تمريرها بـ `SetEnvIf Authorization`. {}</translation>
    </message>
    <message>
        <source>Check that the folder may be written to and that the disk is not full.</source>
        <translation>تحقق من أن الكتابة في المجلد مسموح بها وأن القرص غير ممتلئ.</translation>
    </message>
    <message>
        <source>Check the address and the network; what is already mirrored stays readable.</source>
        <translation>تحقق من العنوان ومن الشبكة؛ ويبقى ما نُسخ مقروءًا.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network.</source>
        <translation>تحقق من كتابة العنوان ومن الشبكة.</translation>
    </message>
    <message>
        <source>Check the user name, and use an Application Password of the site.</source>
        <translation>تحقق من اسم المستخدم، واستعمل «كلمة مرور تطبيق» من الموقع.</translation>
    </message>
    <message>
        <source>Choose an empty folder or one that Backfile made.</source>
        <translation>اختر مجلدًا فارغًا أو مجلدًا أنشأه Backfile.</translation>
    </message>
    <message>
        <source>Choose another folder, or remove what an interrupted move left.</source>
        <translation>اختر مجلدًا آخر، أو أزل ما خلّفه نقل لم يكتمل.</translation>
    </message>
    <message>
        <source>Choose the XML file that WordPress made under Tools, Export.</source>
        <translation>اختر ملف XML الذي أنشأه ووردبريس من «أدوات» ثم «تصدير».</translation>
    </message>
    <message>
        <source>Close the other Backfile, or wait until its sync has ended.</source>
        <translation>أغلق نسخة Backfile الأخرى، أو انتظر انتهاء مزامنتها.</translation>
    </message>
    <message>
        <source>Connect its drive, or name another folder with --library.</source>
        <translation>صِل القرص الذي توجد فيه، أو سمِّ مجلدًا آخر بالخيار --library.</translation>
    </message>
    <message>
        <source>Copy it to a place that can be written to and verify the copy.</source>
        <translation>انسخها إلى مكان تمكن الكتابة فيه وتحقق من النسخة.</translation>
    </message>
    <message>
        <source>Export it again from WordPress; a cut-off download is the usual reason.</source>
        <translation>صدّره مرة أخرى من ووردبريس؛ والسبب المعتاد تنزيل لم يكتمل.</translation>
    </message>
    <message>
        <source>Free some space and run the command again; it goes on from here.</source>
        <translation>أخلِ بعض المساحة وشغّل الأمر من جديد؛ سيتابع من هنا.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>أخلِ بعض المساحة، أو اختر مجلدًا على قرص آخر.</translation>
    </message>
    <message>
        <source>Give the address of a website, such as https://example.org.</source>
        <translation>أدخل عنوان موقع ويب، مثل https://example.org.</translation>
    </message>
    <message>
        <source>Give the password again at the next sync, or unlock the system&apos;s keyring.</source>
        <translation>أدخل كلمة المرور مجددًا في المزامنة القادمة، أو افتح قفل حافظة كلمات المرور في النظام.</translation>
    </message>
    <message>
        <source>Install the newest Backfile; this version left the library untouched.</source>
        <translation>ثبّت أحدث إصدار من Backfile؛ لم يمسّ هذا الإصدار المكتبة.</translation>
    </message>
    <message>
        <source>It is damaged or of another version.</source>
        <translation>إنه تالف أو من إصدار آخر.</translation>
    </message>
    <message>
        <source>It may be switched off; ask the site&apos;s owner. Its feed may still be readable.</source>
        <translation>ربما عُطّلت؛ راجع مالك الموقع. وقد تكون خلاصته مقروءة.</translation>
    </message>
    <message>
        <source>It may have been made to harm; it was not read any further.</source>
        <translation>ربما صُنع للإضرار؛ فلم يُقرأ أكثر من ذلك.</translation>
    </message>
    <message>
        <source>Left out of the import, as visitors never see it: {}.</source>
        <translation>استُبعد من الاستيراد لأن الزوار لا يرونه: {}.</translation>
    </message>
    <message>
        <source>Make a backup to another folder instead, and open that.</source>
        <translation>أنشئ بدلًا من ذلك نسخة احتياطية في مجلد آخر وافتحها.</translation>
    </message>
    <message>
        <source>No WordPress REST API was found at {}.</source>
        <translation>لم يُعثر على واجهة REST لووردبريس في {}.</translation>
    </message>
    <message>
        <source>No feed was found at {}.</source>
        <translation>لم يُعثر على خلاصة في {}.</translation>
    </message>
    <message>
        <source>No password is kept for {}; the site is asked as a visitor does. Give it again with --user.</source>
        <translation>لا كلمة مرور محفوظة لـ {}؛ فيُسأل الموقع كما يسأله زائر. أدخلها مجددًا بالخيار --user.</translation>
    </message>
    <message>
        <source>No safe connection to {} could be agreed on.</source>
        <translation>تعذر الاتفاق على اتصال آمن مع {}.</translation>
    </message>
    <message>
        <source>One item of the file is larger than any article.</source>
        <translation>أحد عناصر الملف أكبر من أي مقال.</translation>
    </message>
    <message>
        <source>Passwords are sent over https only. Add the site with https:// if it has that.</source>
        <translation>لا تُرسل كلمات المرور إلا عبر https. أضف الموقع بعنوان يبدأ بـ https:// إن كان يدعمه.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or mirror the sites into another folder.</source>
        <translation>استعده من نسخة احتياطية، أو انسخ المواقع إلى مجلد آخر.</translation>
    </message>
    <message>
        <source>Restore the named file from a backup; `backfile verify` looks at the rest.</source>
        <translation>استعد الملف المذكور من نسخة احتياطية؛ و`backfile verify` يفحص ما سواه.</translation>
    </message>
    <message>
        <source>Run `backfile reindex`; the index is made from the catalogue.</source>
        <translation>شغّل `backfile reindex`؛ يُنشأ الفهرس من دليل المكتبة.</translation>
    </message>
    <message>
        <source>Run `backfile sync`; it writes the file again.</source>
        <translation>شغّل `backfile sync`؛ سيكتب الملف من جديد.</translation>
    </message>
    <message>
        <source>Run the sync again later; it goes on from where it stopped.</source>
        <translation>شغّل المزامنة لاحقًا؛ ستتابع من حيث توقفت.</translation>
    </message>
    <message>
        <source>Sign in with a user of the site and an Application Password (--user).</source>
        <translation>سجّل الدخول باسم مستخدم في الموقع وكلمة مرور تطبيق (--user).</translation>
    </message>
    <message>
        <source>The Markdown file of {} is missing: {}</source>
        <translation>ملف Markdown الخاص بـ {} مفقود: {}</translation>
    </message>
    <message>
        <source>The REST API at {} is switched off.</source>
        <translation>واجهة REST في {} معطّلة.</translation>
    </message>
    <message>
        <source>The address of the updates answered with HTTP {}.</source>
        <translation>رد عنوان التحديثات برمز HTTP {}.</translation>
    </message>
    <message>
        <source>The archive holds {} XML files.</source>
        <translation>عدد ملفات XML في الأرشيف {}.</translation>
    </message>
    <message>
        <source>The article has no version {}.</source>
        <translation>ليس للمقال إصدار {}.</translation>
    </message>
    <message>
        <source>The article is no longer in this library.</source>
        <translation>لم يعد المقال في هذه المكتبة.</translation>
    </message>
    <message>
        <source>The article {} has not been converted yet.</source>
        <translation>لم يُحوَّل المقال {} بعد.</translation>
    </message>
    <message>
        <source>The catalogue is missing: {}</source>
        <translation>دليل المكتبة مفقود: {}</translation>
    </message>
    <message>
        <source>The certificate of {} could not be verified.</source>
        <translation>تعذر التحقق من شهادة {}.</translation>
    </message>
    <message>
        <source>The comments could not be had: {}</source>
        <translation>تعذر جلب التعليقات: {}</translation>
    </message>
    <message>
        <source>The copy of a file cannot be read back: {}</source>
        <translation>تتعذر إعادة قراءة نسخة أحد الملفات: {}</translation>
    </message>
    <message>
        <source>The copy of {} is damaged.</source>
        <translation>نسخة {} تالفة.</translation>
    </message>
    <message>
        <source>The database is damaged: {}</source>
        <translation>قاعدة البيانات تالفة: {}</translation>
    </message>
    <message>
        <source>The disk is full: {}</source>
        <translation>القرص ممتلئ: {}</translation>
    </message>
    <message>
        <source>The feed could not be read to its end; the next sync tries again.</source>
        <translation>تعذرت قراءة الخلاصة إلى آخرها؛ وستعيد المزامنة القادمة المحاولة.</translation>
    </message>
    <message>
        <source>The feed gives only a summary of {} of {} articles; their full texts are not in it.</source>
        <translation>ليس في الخلاصة إلا ملخصات لبعض المقالات ({} من {})؛ ونصوصها الكاملة ليست فيها.</translation>
    </message>
    <message>
        <source>The feed has no end.</source>
        <translation>لا نهاية للخلاصة.</translation>
    </message>
    <message>
        <source>The file system of {} cannot lock files</source>
        <translation>نظام ملفات {} لا يستطيع قفل الملفات</translation>
    </message>
    <message>
        <source>The file&apos;s elements lie too deep within each other.</source>
        <translation>عناصر الملف متداخلة أعمق مما ينبغي.</translation>
    </message>
    <message>
        <source>The folder {} holds other things and is not a library.</source>
        <translation>في المجلد {} أشياء أخرى وليس مكتبة.</translation>
    </message>
    <message>
        <source>The index in {} is damaged.</source>
        <translation>الفهرس في {} تالف.</translation>
    </message>
    <message>
        <source>The index in {} must be made anew.</source>
        <translation>لا بد من إنشاء الفهرس في {} من جديد.</translation>
    </message>
    <message>
        <source>The library has no site {}.</source>
        <translation>ليس في المكتبة موقع {}.</translation>
    </message>
    <message>
        <source>The library in {} has an older format and cannot be written to.</source>
        <translation>صيغة المكتبة في {} قديمة ولا يمكن الكتابة فيها.</translation>
    </message>
    <message>
        <source>The library in {} has format {}; this Backfile knows {}.</source>
        <translation>صيغة المكتبة في {} هي {}؛ وهذا الإصدار من Backfile يعرف {}.</translation>
    </message>
    <message>
        <source>The library that was chosen is not there: {}</source>
        <translation>المكتبة التي اخترتها ليست هناك: {}</translation>
    </message>
    <message>
        <source>The list of type {} could not be read completely ({}); nothing was marked as gone.</source>
        <translation>تعذرت قراءة قائمة النوع {} كاملة ({})؛ ولم يُعلَّم شيء كمُزال.</translation>
    </message>
    <message>
        <source>The list of updates cannot be read.</source>
        <translation>تتعذر قراءة قائمة التحديثات.</translation>
    </message>
    <message>
        <source>The list of updates names no version.</source>
        <translation>لا تذكر قائمة التحديثات أي إصدار.</translation>
    </message>
    <message>
        <source>The name {} is not known.</source>
        <translation>الاسم {} غير معروف.</translation>
    </message>
    <message>
        <source>The proxy on the way to {} does not answer.</source>
        <translation>لا يرد الخادم الوكيل في الطريق إلى {}.</translation>
    </message>
    <message>
        <source>The search index has version {}, not {}.</source>
        <translation>إصدار فهرس البحث {} وليس {}.</translation>
    </message>
    <message>
        <source>The search index is damaged.</source>
        <translation>فهرس البحث تالف.</translation>
    </message>
    <message>
        <source>The site answers as if nobody had signed in.</source>
        <translation>يرد الموقع كأن أحدًا لم يسجّل الدخول.</translation>
    </message>
    <message>
        <source>The site changed while it was listed; run the sync again.</source>
        <translation>تغيّر الموقع أثناء سرد محتواه؛ شغّل المزامنة مرة أخرى.</translation>
    </message>
    <message>
        <source>The site does not accept this name and password.</source>
        <translation>لا يقبل الموقع هذا الاسم وكلمة المرور.</translation>
    </message>
    <message>
        <source>The site does not accept this password.</source>
        <translation>لا يقبل الموقع كلمة المرور هذه.</translation>
    </message>
    <message>
        <source>The site does not let anybody ask who is signed in.</source>
        <translation>لا يسمح الموقع لأحد بالسؤال عمّن سجّل الدخول.</translation>
    </message>
    <message>
        <source>The site fails at listing {}.</source>
        <translation>يخفق الموقع في سرد {}.</translation>
    </message>
    <message>
        <source>The site gives no usable answer to a sign-in.</source>
        <translation>لا يرد الموقع على تسجيل الدخول ردًا صالحًا.</translation>
    </message>
    <message>
        <source>The site has Application Passwords switched off.</source>
        <translation>كلمات مرور التطبيقات معطّلة في الموقع.</translation>
    </message>
    <message>
        <source>The site has no Application Passwords.</source>
        <translation>ليس في الموقع كلمات مرور للتطبيقات.</translation>
    </message>
    <message>
        <source>The site is being worked on; run the sync again later.</source>
        <translation>الموقع قيد الصيانة؛ شغّل المزامنة لاحقًا.</translation>
    </message>
    <message>
        <source>The site is in trouble; run the sync again later, it goes on from here.</source>
        <translation>الموقع متعثر؛ شغّل المزامنة لاحقًا، وستتابع من هنا.</translation>
    </message>
    <message>
        <source>The site keeps asking to slow down.</source>
        <translation>ما زال الموقع يطلب التمهّل.</translation>
    </message>
    <message>
        <source>The site keeps its REST API closed; ask its owner to allow /wp-json/.</source>
        <translation>واجهة REST في الموقع مغلقة؛ اطلب من مالكه السماح بـ /wp-json/.</translation>
    </message>
    <message>
        <source>The site knows no such user.</source>
        <translation>لا يعرف الموقع مستخدمًا كهذا.</translation>
    </message>
    <message>
        <source>The site lists none of its types to visitors.</source>
        <translation>لا يسرد الموقع أيًا من أنواع محتواه للزوار.</translation>
    </message>
    <message>
        <source>The site may speak only outdated TLS, or something in between interferes.</source>
        <translation>ربما لا يدعم الموقع إلا إصدارات قديمة من TLS، أو يتدخل شيء في الطريق.</translation>
    </message>
    <message>
        <source>The site names {} as its REST API, but no usable answer comes from there.</source>
        <translation>يذكر الموقع {} واجهةَ REST له، لكن لا يأتي منها رد صالح.</translation>
    </message>
    <message>
        <source>The site refuses {}</source>
        <translation>يرفض الموقع {}</translation>
    </message>
    <message>
        <source>The site shows its content to members only: sign in with --user.</source>
        <translation>لا يعرض الموقع محتواه إلا لأعضائه: سجّل الدخول بالخيار --user.</translation>
    </message>
    <message>
        <source>The site shows none of the types {}.</source>
        <translation>لا يعرض الموقع أيًا من الأنواع {}.</translation>
    </message>
    <message>
        <source>The site shows this to members only.</source>
        <translation>لا يعرض الموقع هذا إلا لأعضائه.</translation>
    </message>
    <message>
        <source>The site was imported from a file; `sync` with its URL asks it.</source>
        <translation>استُورد الموقع من ملف؛ والأمر `sync` مع عنوانه يسأل الموقع نفسه.</translation>
    </message>
    <message>
        <source>The site was not signed in to: its address is plain http.</source>
        <translation>لم يتم تسجيل الدخول إلى الموقع: عنوانه http بلا تشفير.</translation>
    </message>
    <message>
        <source>The site&apos;s REST API is closed, so its feed was read. A feed holds posts only: pages and other types, comments, and which categories are tags are not in it, and an edit of an older post shows only in a full sync; what the site deletes stays unnoticed.</source>
        <translation>واجهة REST في الموقع مغلقة، فقُرئت خلاصته. ليس في الخلاصة إلا المقالات، فلا صفحات ولا أنواع أخرى ولا تعليقات، ولا تمييز بين التصنيفات والوسوم؛ ولا يظهر تعديل مقال قديم إلا في مزامنة كاملة، ويبقى ما يحذفه الموقع غير ملحوظ.</translation>
    </message>
    <message>
        <source>The site&apos;s certificate is not trusted. Name your authority with --ca-file.</source>
        <translation>شهادة الموقع غير موثوقة. حدّد جهة التوثيق التي تثق بها بالخيار --ca-file.</translation>
    </message>
    <message>
        <source>The site&apos;s robots.txt asks robots to keep out of its API. A copy for yourself is yours to decide about.</source>
        <translation>يطلب ملف robots.txt في الموقع من الروبوتات عدم دخول واجهته البرمجية. أما نسخة لنفسك فالقرار فيها لك.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring refuses, so the password is not kept.</source>
        <translation>ترفض حافظة كلمات المرور في النظام، فلم تُحفظ كلمة المرور.</translation>
    </message>
    <message>
        <source>The web server asks for a name and password before it shows {}.</source>
        <translation>يطلب خادم الويب اسمًا وكلمة مرور قبل أن يعرض {}.</translation>
    </message>
    <message>
        <source>The worker process ended unexpectedly, twice at the same work.</source>
        <translation>توقفت عملية المعالجة على غير المتوقع مرتين عند العمل نفسه.</translation>
    </message>
    <message>
        <source>There is no Backfile library in {}</source>
        <translation>لا توجد مكتبة Backfile في {}</translation>
    </message>
    <message>
        <source>There is no article {} in this library.</source>
        <translation>لا يوجد مقال {} في هذه المكتبة.</translation>
    </message>
    <message>
        <source>There is no article {}: the library is empty.</source>
        <translation>لا يوجد مقال {}: المكتبة فارغة.</translation>
    </message>
    <message>
        <source>There is not enough room in {}: {} GB are needed, {} GB are free.</source>
        <translation>لا تكفي المساحة في {}: المطلوب {} غ.ب والخالي {} غ.ب.</translation>
    </message>
    <message>
        <source>This is the server&apos;s own lock, not WordPress&apos;s; ask the site&apos;s owner.</source>
        <translation>هذا قفل الخادم نفسه لا قفل ووردبريس؛ راجع مالك الموقع.</translation>
    </message>
    <message>
        <source>This system has no keyring, so the password is not kept.</source>
        <translation>ليس في هذا النظام حافظة لكلمات المرور، فلم تُحفظ كلمة المرور.</translation>
    </message>
    <message>
        <source>Try again later; nothing was changed.</source>
        <translation>حاول لاحقًا؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Unpack it and import them in turn.</source>
        <translation>فك ضغطه واستوردها واحدًا بعد آخر.</translation>
    </message>
    <message>
        <source>Use an Application Password, made on the site under Users &gt; Profile; the password of the login page is not accepted here.</source>
        <translation>استعمل «كلمة مرور تطبيق» تُنشأ في الموقع من «الأعضاء» ثم «الملف الشخصي»؛ فكلمة مرور صفحة الدخول لا تُقبل هنا.</translation>
    </message>
    <message>
        <source>`backfile list` shows the articles and their ids.</source>
        <translation>يعرض `backfile list` المقالات ومعرّفاتها.</translation>
    </message>
    <message>
        <source>`backfile sites` shows the sites of the library.</source>
        <translation>يعرض `backfile sites` مواقع المكتبة.</translation>
    </message>
    <message>
        <source>{} answers too slowly.</source>
        <translation>يرد {} ببطء شديد.</translation>
    </message>
    <message>
        <source>{} answers with a web page where data was due ({}).</source>
        <translation>يرد {} بصفحة ويب في موضع البيانات ({}).</translation>
    </message>
    <message>
        <source>{} answers with a web page where data was due.</source>
        <translation>يرد {} بصفحة ويب في موضع البيانات.</translation>
    </message>
    <message>
        <source>{} answers with an error (HTTP {}).</source>
        <translation>يرد {} بخطأ (HTTP {}).</translation>
    </message>
    <message>
        <source>{} articles in a row could not be had.</source>
        <translation>تعذر جلب عدد من المقالات على التوالي: {}.</translation>
    </message>
    <message>
        <source>{} articles of type {} are missing from the site&apos;s list at once; that is suspicious, so none was marked as gone.</source>
        <translation>غابت مقالات من قائمة الموقع دفعة واحدة (العدد {}، النوع {})؛ وهذا مريب، فلم يُعلَّم أي منها كمُزال.</translation>
    </message>
    <message>
        <source>{} asked to wait {} seconds.</source>
        <translation>طلب {} الانتظار (المدة بالثواني: {}).</translation>
    </message>
    <message>
        <source>{} asks to wait {} seconds (HTTP {}).</source>
        <translation>يطلب {} الانتظار (المدة بالثواني: {}، HTTP {}).</translation>
    </message>
    <message>
        <source>{} broke off in the middle of an answer.</source>
        <translation>انقطع {} في منتصف الرد.</translation>
    </message>
    <message>
        <source>{} cannot be removed from its place.</source>
        <translation>تتعذر إزالة {} من موضعها.</translation>
    </message>
    <message>
        <source>{} closed the connection.</source>
        <translation>أغلق {} الاتصال.</translation>
    </message>
    <message>
        <source>{} could not be reached.</source>
        <translation>تعذر الوصول إلى {}.</translation>
    </message>
    <message>
        <source>{} could not be read.</source>
        <translation>تعذرت قراءة {}.</translation>
    </message>
    <message>
        <source>{} defines or fetches entities at line {}; WordPress never does.</source>
        <translation>يعرّف {} كيانات أو يجلبها عند السطر {}؛ وووردبريس لا يفعل ذلك أبدًا.</translation>
    </message>
    <message>
        <source>{} did not answer in time.</source>
        <translation>لم يرد {} في الوقت المناسب.</translation>
    </message>
    <message>
        <source>{} does not answer as a web server does.</source>
        <translation>لا يرد {} كما يرد خادم ويب.</translation>
    </message>
    <message>
        <source>{} does not say which site it comes from.</source>
        <translation>لا يذكر {} من أي موقع جاء.</translation>
    </message>
    <message>
        <source>{} gives no usable answer.</source>
        <translation>لا يعطي {} ردًا صالحًا.</translation>
    </message>
    <message>
        <source>{} gives no usable feed.</source>
        <translation>لا يعطي {} خلاصة صالحة.</translation>
    </message>
    <message>
        <source>{} has format {}; this Backfile knows up to {}.</source>
        <translation>صيغة {} هي {}؛ ولا يعرف هذا الإصدار من Backfile إلا حتى {}.</translation>
    </message>
    <message>
        <source>{} holds no authorities.</source>
        <translation>ليس في {} جهات توثيق.</translation>
    </message>
    <message>
        <source>{} holds too many backups of this second.</source>
        <translation>في {} نسخ احتياطية كثيرة جدًا من هذه الثانية.</translation>
    </message>
    <message>
        <source>{} is an address of a private network.</source>
        <translation>{} عنوان في شبكة خاصة.</translation>
    </message>
    <message>
        <source>{} is damaged at line {}.</source>
        <translation>{} تالف عند السطر {}.</translation>
    </message>
    <message>
        <source>{} is made with WordPress, but its REST API is nowhere to be found.</source>
        <translation>{} مبني على ووردبريس، لكن لا أثر لواجهة REST فيه.</translation>
    </message>
    <message>
        <source>{} is not a WordPress export.</source>
        <translation>{} ليس ملف تصدير من ووردبريس.</translation>
    </message>
    <message>
        <source>{} is not a plain address.</source>
        <translation>{} ليس عنوانًا عاديًا.</translation>
    </message>
    <message>
        <source>{} is not an address of the web.</source>
        <translation>{} ليس من عناوين الويب.</translation>
    </message>
    <message>
        <source>{} is not an address that can be asked.</source>
        <translation>{} ليس عنوانًا يمكن سؤاله.</translation>
    </message>
    <message>
        <source>{} is not readable as a library&apos;s description</source>
        <translation>تتعذر قراءة {} وصفًا لمكتبة</translation>
    </message>
    <message>
        <source>{} is not the address of a website.</source>
        <translation>{} ليس عنوان موقع ويب.</translation>
    </message>
    <message>
        <source>{} is there already.</source>
        <translation>{} موجود هناك بالفعل.</translation>
    </message>
    <message>
        <source>{} items were left out: their ids belong to other articles of this site.</source>
        <translation>استُبعدت عناصر لأن معرّفاتها لمقالات أخرى من هذا الموقع؛ عددها {}.</translation>
    </message>
    <message>
        <source>{} may not be asked.</source>
        <translation>لا يجوز سؤال {}.</translation>
    </message>
    <message>
        <source>{} refuses to answer (HTTP {}).</source>
        <translation>يرفض {} الرد (HTTP {}).</translation>
    </message>
    <message>
        <source>{} sends an answer that cannot be unpacked.</source>
        <translation>يرسل {} ردًا يتعذر فك ضغطه.</translation>
    </message>
    <message>
        <source>{} sends an answer that unpacks without end.</source>
        <translation>يرسل {} ردًا لا ينتهي فك ضغطه.</translation>
    </message>
    <message>
        <source>{} sends headers without end.</source>
        <translation>يرسل {} ترويسات بلا نهاية.</translation>
    </message>
    <message>
        <source>{} shows a maintenance page (HTTP {}).</source>
        <translation>يعرض {} صفحة صيانة (HTTP {}).</translation>
    </message>
    <message>
        <source>{} shows its content to members only.</source>
        <translation>لا يعرض {} محتواه إلا للأعضاء.</translation>
    </message>
    <message>
        <source>{} stands in the way to {} (HTTP {}).</source>
        <translation>يعترض {} الطريق إلى {} (HTTP {}).</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ ما</translation>
    </message>
    <message>
        <source>This is a bug in Backfile. Your library is not harmed. Please report it with the lines below; you can go on working.</source>
        <translation>هذه علّة في Backfile، ومكتبتك لم تُمسّ بسوء. نرجو الإبلاغ عنها مع الأسطر أدناه، ويمكنك متابعة العمل.</translation>
    </message>
</context>
<context>
    <name>DateGroups</name>
    <message>
        <source>Earlier or undated</source>
        <translation>أقدم من ذلك أو بلا تاريخ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d MMM yyyy، HH:mm</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd، d MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy, HH:mm t</source>
        <translation>dddd، d MMMM yyyy، HH:mm t</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Clear the filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>البحث في كل مكان</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>تصفية القائمة</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>عوامل التصفية</translation>
    </message>
    <message>
        <source>Only {}</source>
        <translation>{} فقط</translation>
    </message>
    <message>
        <source>Sorted: {}</source>
        <translation>الترتيب: {}</translation>
    </message>
    <message>
        <source>{}: remove this filter</source>
        <translation>{}: إزالة عامل التصفية هذا</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Clear the filters</source>
        <translation>م&amp;سح عوامل التصفية</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Nothing to choose from</source>
        <translation>لا شيء للاختيار</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>مُزال</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>مميَّز بنجمة</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Match case</source>
        <translation>مطابقة &amp;دقيقة للحروف</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;كلمات كاملة</translation>
    </message>
    <message>
        <source>Capitals, accents, harakat and forms of hamza count; else they do not</source>
        <translation>تُراعى الحروف الكبيرة وعلامات التشكيل والحركات وصور الهمزة؛ ودون ذلك لا تُراعى</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>إغلاق شريط البحث</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>بحث في هذا المقال</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>النتيجة التالية (F3)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>النتيجة السابقة (Shift+F3)</translation>
    </message>
</context>
<context>
    <name>FirstStartPane</name>
    <message>
        <source>Add a site…</source>
        <translation>إضافة موقع…</translation>
    </message>
    <message>
        <source>Backfile mirrors WordPress sites: every article and every picture, to be read, searched and cited with no network.</source>
        <translation>يصنع Backfile نسخة مطابقة من مواقع ووردبريس: كل مقال وكل صورة، لتقرأها وتبحث فيها وتستشهد بها بلا شبكة.</translation>
    </message>
    <message>
        <source>Keep a site on this computer</source>
        <translation>احفظ موقعًا على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>فتح العيّنة</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>The guide has no page {}</source>
        <translation>ليس في الدليل صفحة باسم {}</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>دليل المستخدم</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message numerus="yes">
        <source>Made searchable: %Ln articles</source>
        <translation>
            <numerusform>لم يُفهرس أي مقال للبحث</numerusform>
            <numerusform>صار مقال واحد قابلًا للبحث</numerusform>
            <numerusform>صار مقالان قابلين للبحث</numerusform>
            <numerusform>صارت %Ln مقالات قابلة للبحث</numerusform>
            <numerusform>صار %Ln مقالًا قابلًا للبحث</numerusform>
            <numerusform>صار %Ln مقال قابلًا للبحث</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the texts searchable</source>
        <translation>جعل النصوص قابلة للبحث</translation>
    </message>
    <message>
        <source>The index was not made</source>
        <translation>لم يُنشأ الفهرس</translation>
    </message>
</context>
<context>
    <name>HitBar</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Hits of the search</source>
        <translation>نتائج البحث</translation>
    </message>
    <message>
        <source>Next article (F3)</source>
        <translation>المقال التالي (F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>النتيجة التالية (F3)</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>النتيجة السابقة (Shift+F3)</translation>
    </message>
    <message>
        <source>Take the marks away</source>
        <translation>إزالة العلامات</translation>
    </message>
    <message>
        <source>Take the marks away (Esc)</source>
        <translation>إزالة العلامات (Esc)</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} من {}</translation>
    </message>
</context>
<context>
    <name>LanguageDesk</name>
    <message>
        <source>At the next &amp;start</source>
        <translation>عند ال&amp;تشغيل القادم</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Open it anew &amp;now</source>
        <translation>فتحها من جديد الآ&amp;ن</translation>
    </message>
    <message>
        <source>The sync that runs is stopped; everything fetched so far is kept, and the next sync goes on from there.</source>
        <translation>ستتوقف المزامنة الجارية؛ يبقى كل ما جُلب حتى الآن، وتتابع المزامنة القادمة من حيث توقفت.</translation>
    </message>
    <message>
        <source>The window has to be opened anew to change its language.</source>
        <translation>لا بد من فتح النافذة من جديد لتغيير لغتها.</translation>
    </message>
    <message>
        <source>What you read and what the list shows stays as it is.</source>
        <translation>يبقى ما تقرأه وما تعرضه القائمة كما هو.</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message numerus="yes">
        <source>%Ln not stored</source>
        <translation>
            <numerusform>كل شيء مخزَّن</numerusform>
            <numerusform>عنصر واحد لم يُخزَّن</numerusform>
            <numerusform>عنصران لم يُخزَّنا</numerusform>
            <numerusform>%Ln عناصر لم تُخزَّن</numerusform>
            <numerusform>%Ln عنصرًا لم يُخزَّن</numerusform>
            <numerusform>%Ln عنصر لم يُخزَّن</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>&amp;Try again now</source>
        <translation>إعادة ال&amp;محاولة الآن</translation>
    </message>
    <message>
        <source>All that the site offers is stored.</source>
        <translation>كل ما يتيحه الموقع مخزَّن.</translation>
    </message>
    <message>
        <source>Asks the site again for everything that is not stored</source>
        <translation>يطلب من الموقع مجددًا كل ما لم يُخزَّن</translation>
    </message>
    <message>
        <source>Copies the chosen lines, or all of them</source>
        <translation>ينسخ الأسطر المحددة، أو كلها</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Filter by title, address or reason</source>
        <translation>تصفية بالعنوان أو الرابط أو السبب</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>تصفية القائمة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>No site yet.</source>
        <translation>لا مواقع بعد.</translation>
    </message>
    <message>
        <source>Nothing that is not stored fits the filter.</source>
        <translation>لا شيء مما لم يُخزَّن يوافق التصفية.</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>فتح في المتصف&amp;ح</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Tries: {}</source>
        <translation>المحاولات: {}</translation>
    </message>
    <message>
        <source>What is not stored</source>
        <translation>ما لم يُخزَّن</translation>
    </message>
    <message>
        <source>What is stored, and what is not</source>
        <translation>ما خُزِّن وما لم يُخزَّن</translation>
    </message>
    <message>
        <source>next try: {}</source>
        <translation>المحاولة القادمة: {}</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>نص المقال</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>المحاولة القادمة</translation>
    </message>
    <message>
        <source>Picture or file</source>
        <translation>صورة أو ملف</translation>
    </message>
    <message>
        <source>The site was clear about it; it is asked again seldom.</source>
        <translation>كان رد الموقع قاطعًا، فلا يُسأل مجددًا إلا نادرًا.</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>What</source>
        <translation>العنصر</translation>
    </message>
    <message>
        <source>Why it is not stored</source>
        <translation>سبب عدم التخزين</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>عند الطلب فقط</translation>
    </message>
    <message>
        <source>with the next sync</source>
        <translation>مع المزامنة القادمة</translation>
    </message>
</context>
<context>
    <name>LedgerSummary</name>
    <message>
        <source>, {} left out by your choice</source>
        <translation>، واستُبعد {} باختيارك</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>Last sync: {}. Last comparison of everything: {}.</source>
        <translation>آخر مزامنة: {}. آخر مقارنة شاملة: {}.</translation>
    </message>
    <message>
        <source>No pictures or files.</source>
        <translation>لا صور ولا ملفات.</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>لم يُخزَّن</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Pictures and files: {} of {} stored, {} missing</source>
        <translation>الصور والملفات: خُزِّن {} من {}، وينقص {}</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Site has</source>
        <translation>في الموقع</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>خُزِّن</translation>
    </message>
    <message>
        <source>The site itself says {}; it also counts what visitors may not see.</source>
        <translation>يذكر الموقع نفسه {}، وهو يعدّ أيضًا ما لا يراه الزوار.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>لم تحدث</translation>
    </message>
    <message>
        <source>others</source>
        <translation>أخرى</translation>
    </message>
</context>
<context>
    <name>LibraryBrowser</name>
    <message>
        <source>Choose an article.</source>
        <translation>اختر مقالًا.</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>لم يُختر شيء بعد</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;نسخ احتياطي</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>إ&amp;نشاؤها</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;نقل</translation>
    </message>
    <message>
        <source>&amp;Stop it</source>
        <translation>إي&amp;قافها</translation>
    </message>
    <message>
        <source>A backup is under way; wait for it, or cancel it.</source>
        <translation>يجري نسخ احتياطي؛ انتظر حتى ينتهي أو ألغِه.</translation>
    </message>
    <message>
        <source>A sync is under way. Stop it and open the other library?</source>
        <translation>تجري مزامنة. هل تريد إيقافها وفتح المكتبة الأخرى؟</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Everything is copied to the new place; on another disk, every file is read back. Then the library is opened there, and only then removed from the old place. No sync can run meanwhile.</source>
        <translation>يُنسخ كل شيء إلى الموضع الجديد، وإن كان على قرص آخر قُرئ كل ملف من جديد للتحقق منه. ثم تُفتح المكتبة هناك، وبعد ذلك فقط تُزال من الموضع القديم. لا يمكن إجراء مزامنة في هذه الأثناء.</translation>
    </message>
    <message>
        <source>It will be called {}.</source>
        <translation>سيكون اسمها {}.</translation>
    </message>
    <message>
        <source>Makes a new folder with everything in this library: articles, pictures, versions, and your marks. The backup is a library; open it to look at it or to go on from it. You can go on reading, and a sync can go on, too.</source>
        <translation>يُنشئ مجلدًا جديدًا فيه كل ما في هذه المكتبة: المقالات والصور والنسخ السابقة وعلاماتك. النسخة الاحتياطية مكتبة بذاتها؛ افتحها لتطّلع عليها أو لتواصل العمل منها. يمكنك متابعة القراءة، ويمكن للمزامنة أن تستمر أيضًا.</translation>
    </message>
    <message>
        <source>Move the library</source>
        <translation>نقل المكتبة</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>فتح مكتبة</translation>
    </message>
    <message>
        <source>Removing the library from its old place…</source>
        <translation>تجري إزالة المكتبة من موضعها القديم…</translation>
    </message>
    <message>
        <source>The folder is made with the first site: {}</source>
        <translation>يُنشأ المجلد مع أول موقع: {}</translation>
    </message>
    <message>
        <source>The library has moved.</source>
        <translation>نُقلت المكتبة.</translation>
    </message>
    <message>
        <source>The library has moved. Not all of its old folder could be removed: {}</source>
        <translation>نُقلت المكتبة، وتعذرت إزالة مجلدها القديم كاملًا: {}</translation>
    </message>
    <message>
        <source>There is a library already. Choose another folder.</source>
        <translation>توجد مكتبة هناك بالفعل. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>There is no library in this folder. Make a new one?</source>
        <translation>لا مكتبة في هذا المجلد. هل تريد إنشاء مكتبة جديدة؟</translation>
    </message>
    <message>
        <source>There is nothing in this library yet.</source>
        <translation>لا شيء في هذه المكتبة بعد.</translation>
    </message>
    <message>
        <source>This Backfile is portable: its library lies beside the program. Move the folder with both while Backfile is closed.</source>
        <translation>نسخة Backfile هذه محمولة: تقع مكتبتها بجانب البرنامج. انقل المجلد الذي يضمهما معًا حين يكون Backfile مغلقًا.</translation>
    </message>
    <message>
        <source>This library is open already.</source>
        <translation>هذه المكتبة مفتوحة بالفعل.</translation>
    </message>
    <message>
        <source>What was fetched is kept; the next sync goes on from there.</source>
        <translation>يُحفظ ما جُلب، وتتابع المزامنة التالية من حيث توقفت هذه.</translation>
    </message>
    <message>
        <source>Where the library will lie</source>
        <translation>الموضع الجديد للمكتبة</translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation>موضع النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Where your library will lie</source>
        <translation>موضع مكتبتك</translation>
    </message>
    <message>
        <source>{} are free there.</source>
        <translation>المساحة الخالية هناك ⁨{}⁩.</translation>
    </message>
</context>
<context>
    <name>LibraryPlace</name>
    <message>
        <source>Choose another folder…</source>
        <translation>اختيار مجلد آخر…</translation>
    </message>
    <message>
        <source>What is mirrored will lie in {}</source>
        <translation>سيُحفظ ما يُنسخ في {}</translation>
    </message>
</context>
<context>
    <name>Lightbox</name>
    <message>
        <source>All of it (0)</source>
        <translation>الصورة كاملة (0)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation>نسخ الصورة (Ctrl+C)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>تكبير (+)</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>الصورة التالية</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>Save the picture&apos;s file (Ctrl+S)</source>
        <translation>حفظ ملف الصورة (Ctrl+S)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>تصغير (-)</translation>
    </message>
    <message>
        <source>The picture&apos;s file cannot be read.</source>
        <translation>تتعذر قراءة ملف الصورة.</translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message numerus="yes">
        <source>%Ln articles chosen</source>
        <translation>
            <numerusform>لم يُحدَّد أي مقال</numerusform>
            <numerusform>حُدِّد مقال واحد</numerusform>
            <numerusform>حُدِّد مقالان</numerusform>
            <numerusform>حُدِّدت %Ln مقالات</numerusform>
            <numerusform>حُدِّد %Ln مقالًا</numerusform>
            <numerusform>حُدِّد %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles marked as read; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>لم يُعلَّم أي مقال كمقروء</numerusform>
            <numerusform>عُلِّم مقال واحد كمقروء؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>عُلِّم مقالان كمقروءين؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>عُلِّمت %Ln مقالات كمقروءة؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>عُلِّم %Ln مقالًا كمقروء؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>عُلِّم %Ln مقال كمقروء؛ للتراجع Ctrl+Z</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles marked as unread; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>لم يُعلَّم أي مقال كغير مقروء</numerusform>
            <numerusform>عُلِّم مقال واحد كغير مقروء؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>عُلِّم مقالان كغير مقروءين؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>عُلِّمت %Ln مقالات كغير مقروءة؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>عُلِّم %Ln مقالًا كغير مقروء؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>عُلِّم %Ln مقال كغير مقروء؛ للتراجع Ctrl+Z</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles no longer starred; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>لم تُزَل نجمة أي مقال</numerusform>
            <numerusform>أُزيلت نجمة مقال واحد؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>أُزيلت نجمتا مقالين؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>أُزيلت نجوم %Ln مقالات؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>أُزيلت نجوم %Ln مقالًا؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>أُزيلت نجوم %Ln مقال؛ للتراجع Ctrl+Z</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles starred; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>لم يُميَّز أي مقال بنجمة</numerusform>
            <numerusform>مُيِّز مقال واحد بنجمة؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>مُيِّز مقالان بنجمة؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>مُيِّزت %Ln مقالات بنجمة؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>مُيِّز %Ln مقالًا بنجمة؛ للتراجع Ctrl+Z</numerusform>
            <numerusform>مُيِّز %Ln مقال بنجمة؛ للتراجع Ctrl+Z</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;فتح</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>التمييز ب&amp;نجمة</translation>
    </message>
    <message>
        <source>&amp;Take out of {}</source>
        <translation>إ&amp;خراج من {}</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>نسخ الر&amp;ابط</translation>
    </message>
    <message>
        <source>Copy &amp;links</source>
        <translation>نسخ الروا&amp;بط</translation>
    </message>
    <message>
        <source>Copy &amp;title and link</source>
        <translation>نسخ ال&amp;عنوان والرابط</translation>
    </message>
    <message>
        <source>Copy &amp;titles and links</source>
        <translation>نسخ ال&amp;عناوين والروابط</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>تعليم الكل</translation>
    </message>
    <message numerus="yes">
        <source>Mark all %Ln articles of the library as read?</source>
        <translation>
            <numerusform>لا مقالات في المكتبة. أتريد المتابعة؟</numerusform>
            <numerusform>أتريد تعليم المقال الوحيد في المكتبة كمقروء؟</numerusform>
            <numerusform>أتريد تعليم مقالَي المكتبة كمقروءين؟</numerusform>
            <numerusform>أتريد تعليم مقالات المكتبة كلها، وعددها %Ln مقالات، كمقروءة؟</numerusform>
            <numerusform>أتريد تعليم مقالات المكتبة كلها، وعددها %Ln مقالًا، كمقروءة؟</numerusform>
            <numerusform>أتريد تعليم مقالات المكتبة كلها، وعددها %Ln مقال، كمقروءة؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all &amp;above as read</source>
        <translation>تعليم كل ما &amp;قبله كمقروء</translation>
    </message>
    <message>
        <source>Mark all &amp;below as read</source>
        <translation>تعليم كل ما بع&amp;ده كمقروء</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>تعليم ك&amp;مقروء</translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation>تعليم ك&amp;غير مقروء</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروء</translation>
    </message>
    <message>
        <source>More by {}</source>
        <translation>المزيد بقلم {}</translation>
    </message>
    <message>
        <source>More in {}</source>
        <translation>المزيد في {}</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>فتح في نافذة جديد&amp;ة</translation>
    </message>
    <message>
        <source>Open on the w&amp;eb</source>
        <translation>فتح على الو&amp;يب</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Take the &amp;star away</source>
        <translation>إزالة ال&amp;نجمة</translation>
    </message>
    <message>
        <source>The marks are as before.</source>
        <translation>عادت العلامات كما كانت.</translation>
    </message>
</context>
<context>
    <name>ListPill</name>
    <message numerus="yes">
        <source>%Ln new articles</source>
        <translation>
            <numerusform>لا مقالات جديدة</numerusform>
            <numerusform>مقال جديد واحد</numerusform>
            <numerusform>مقالان جديدان</numerusform>
            <numerusform>%Ln مقالات جديدة</numerusform>
            <numerusform>%Ln مقالًا جديدًا</numerusform>
            <numerusform>%Ln مقال جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the top of the list</source>
        <translation>الانتقال إلى أول القائمة</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No site yet</source>
        <translation>لا مواقع بعد</translation>
    </message>
</context>
<context>
    <name>MissingLibrary</name>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>المحاولة م&amp;جددًا</translation>
    </message>
    <message>
        <source>&amp;Usual place</source>
        <translation>المو&amp;ضع المعتاد</translation>
    </message>
    <message>
        <source>Connect its drive and try again. In the usual place you can begin a new library, or open another one from the Library menu.</source>
        <translation>صِل القرص الذي توجد فيه ثم أعد المحاولة. في الموضع المعتاد يمكنك بدء مكتبة جديدة، أو فتح مكتبة أخرى من قائمة «المكتبة».</translation>
    </message>
</context>
<context>
    <name>NavigationPane</name>
    <message>
        <source>&amp;Forget this search</source>
        <translation>ن&amp;سيان هذا البحث</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>إعادة ال&amp;تسمية…</translation>
    </message>
    <message>
        <source>&amp;Sync this site</source>
        <translation>&amp;مزامنة هذا الموقع</translation>
    </message>
    <message>
        <source>&amp;What is not stored…</source>
        <translation>ما لم يُ&amp;خزَّن…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
</context>
<context>
    <name>NavigationTreeModel</name>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>الكتّاب</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>المُزالة</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>المزيد…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>عمليات البحث المحفوظة</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>المميَّزة بنجمة</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير المقروءة</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>السنوات</translation>
    </message>
</context>
<context>
    <name>OutlineDialog</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفّان</numerusform>
            <numerusform>%Ln صفوف</numerusform>
            <numerusform>%Ln صفًا</numerusform>
            <numerusform>%Ln صف</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>نسخ الشيفرة</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>تصفية القائمة</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>العناوين</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>في هذا المقال</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>فتح الجدول</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Tables and code</source>
        <translation>الجداول والشيفرات</translation>
    </message>
    <message>
        <source>There are none in this article.</source>
        <translation>لا يوجد منها شيء في هذا المقال.</translation>
    </message>
    <message>
        <source>level {}</source>
        <translation>المستوى {}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>بحث محفوظ</translation>
    </message>
</context>
<context>
    <name>PalettePopup</name>
    <message>
        <source>Actions, places and articles</source>
        <translation>الأوامر والأماكن والمقالات</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Nothing of this name</source>
        <translation>لا شيء بهذا الاسم</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>ما يوافق الكتابة</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Nothing can be written there. Choose a folder of your own.</source>
        <translation>لا يمكن الكتابة هناك. اختر مجلدًا تملكه.</translation>
    </message>
    <message>
        <source>Only {} free; sites with many pictures need more.</source>
        <translation>المساحة الخالية ⁨{}⁩ فقط، والمواقع الكثيرة الصور تحتاج إلى أكثر.</translation>
    </message>
    <message>
        <source>Other things lie there already. Choose an empty folder, or a new one.</source>
        <translation>هناك أشياء أخرى بالفعل. اختر مجلدًا فارغًا أو جديدًا.</translation>
    </message>
    <message>
        <source>This folder lies in a library. Choose one outside of it.</source>
        <translation>يقع هذا المجلد داخل مكتبة. اختر مجلدًا خارجها.</translation>
    </message>
    <message>
        <source>This is a file. Choose a folder.</source>
        <translation>هذا ملف. اختر مجلدًا.</translation>
    </message>
    <message>
        <source>{} free</source>
        <translation>المساحة الخالية ⁨{}⁩</translation>
    </message>
    <message>
        <source>{} keeps this folder in step with a server: it may lock or double files while Backfile writes them. A folder outside of it is safer; a backup may lie there.</source>
        <translation>يُبقي ⁨{}⁩ هذا المجلد مطابقًا لخادم، فقد يقفل الملفات أو يكررها بينما يكتبها Backfile. المجلد خارجه أكثر أمانًا، ويمكن أن توضع فيه نسخة احتياطية.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source> characters</source>
        <translation> حرفًا</translation>
    </message>
    <message>
        <source> px</source>
        <translation> بكسل</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>ال&amp;مظهر</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Reset to the usual</source>
        <translation>إعادة إلى ال&amp;معتاد</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>المزام&amp;نة</translation>
    </message>
    <message>
        <source>&amp;What is kept</source>
        <translation>ما يُ&amp;حفظ</translation>
    </message>
    <message>
        <source>A longer pause is kinder to a small server, and slower.</source>
        <translation>التوقف الأطول أرفق بالخادم الصغير، لكنه أبطأ.</translation>
    </message>
    <message>
        <source>A notification of the system, after more than a minute and while you look at something else.</source>
        <translation>إشعار من النظام إذا استغرقت أكثر من دقيقة وكنت تنظر إلى شيء آخر.</translation>
    </message>
    <message>
        <source>Also on metered connections</source>
        <translation>على الاتصالات محدودة البيانات أيضًا</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Between paragraphs:</source>
        <translation>بين الفقرات:</translation>
    </message>
    <message>
        <source>Colours:</source>
        <translation>الألوان:</translation>
    </message>
    <message>
        <source>Column width:</source>
        <translation>عرض العمود:</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>كل ساعة</translation>
    </message>
    <message>
        <source>Font of articles:</source>
        <translation>خط المقالات:</translation>
    </message>
    <message>
        <source>Font of this computer</source>
        <translation>خط من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Interface text size:</source>
        <translation>حجم نص الواجهة:</translation>
    </message>
    <message>
        <source>Justify text that runs from left to right</source>
        <translation>ضبط أطراف النص المكتوب من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Language of the window:</source>
        <translation>لغة النافذة:</translation>
    </message>
    <message>
        <source>Largest file:</source>
        <translation>أكبر ملف:</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Line spacing:</source>
        <translation>تباعد الأسطر:</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Of this computer…</source>
        <translation>من خطوط هذا الحاسوب…</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>مرة في اليوم</translation>
    </message>
    <message>
        <source>Only while Backfile is open, never while offline; what fails is told quietly and tried again.</source>
        <translation>ما دام Backfile مفتوحًا فقط، ولا تبدأ بلا اتصال أبدًا؛ وما يفشل يُذكر بهدوء ويُعاد.</translation>
    </message>
    <message>
        <source>Pause between requests:</source>
        <translation>التوقف بين الطلبات:</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation>الصور والملفات</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Readers&apos; comments</source>
        <translation>تعليقات القرّاء</translation>
    </message>
    <message>
        <source>Sans-serif</source>
        <translation>بلا زوائد</translation>
    </message>
    <message>
        <source>Say when a long sync has ended</source>
        <translation>الإخبار بانتهاء المزامنة الطويلة</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>سيبيا</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>بزوائد</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>الحجم:</translation>
    </message>
    <message>
        <source>Such as a phone&apos;s hotspot, where the system says so. The Sync button always syncs.</source>
        <translation>مثل نقطة اتصال الهاتف، حين يعرف النظام ذلك. أما زر المزامنة فيزامن دائمًا.</translation>
    </message>
    <message>
        <source>Sync by itself:</source>
        <translation>المزامنة التلقائية:</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>المعتاد</translation>
    </message>
    <message>
        <source>The usual limits</source>
        <translation>الحدود المعتادة</translation>
    </message>
    <message>
        <source>The window is opened anew in it. Dates and numbers follow the language and the region of the system.</source>
        <translation>تُفتح النافذة بها من جديد. وتتبع التواريخ والأرقام اللغة ومنطقة النظام.</translation>
    </message>
    <message>
        <source>Videos, too</source>
        <translation>الفيديو أيضًا</translation>
    </message>
    <message>
        <source>What is larger stays on the site; the list of what is not stored counts it.</source>
        <translation>ما هو أكبر يبقى على الموقع، ويُعدّ في قائمة ما لم يُخزَّن.</translation>
    </message>
    <message>
        <source>When Backfile starts</source>
        <translation>عند تشغيل Backfile</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
</context>
<context>
    <name>ProgramDesk</name>
    <message>
        <source>&amp;Open its page</source>
        <translation>فتح &amp;صفحته</translation>
    </message>
    <message>
        <source>Asking for updates…</source>
        <translation>يجري السؤال عن التحديثات…</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>التحقق من التحديثات</translation>
    </message>
    <message>
        <source>It is version {}. Newer ones come from where this one came from: your system&apos;s packages, or whoever gave it to you.</source>
        <translation>إصداره ⁨{}⁩. تأتي الإصدارات الأحدث من حيث جاء هذا: من حزم نظامك أو ممن أعطاك إياه.</translation>
    </message>
    <message>
        <source>It is version {}; the newest is {}.</source>
        <translation>إصداره ⁨{}⁩، والأحدث ⁨{}⁩.</translation>
    </message>
    <message>
        <source>There is a newer Backfile: {}</source>
        <translation>يتوفر إصدار أحدث من Backfile: ⁨{}⁩</translation>
    </message>
    <message>
        <source>There is no log: nothing can be written to {}</source>
        <translation>لا يوجد سجل، إذ تتعذر الكتابة في {}</translation>
    </message>
    <message>
        <source>This Backfile does not know where to ask for updates.</source>
        <translation>لا تعرف نسخة Backfile هذه أين تسأل عن التحديثات.</translation>
    </message>
    <message>
        <source>This Backfile is up to date.</source>
        <translation>نسخة Backfile هذه هي الأحدث.</translation>
    </message>
    <message>
        <source>This is version {}. Nothing is installed by itself.</source>
        <translation>هذا هو الإصدار ⁨{}⁩. لا يُثبَّت شيء تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>حسنًا</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Ask the site again for what it did not give</source>
        <translation>اطلب من الموقع مجددًا ما لم يعطه</translation>
    </message>
    <message>
        <source>Backfile asks the site again for what it did not give.</source>
        <translation>يطلب Backfile من الموقع مجددًا ما لم يعطه.</translation>
    </message>
    <message>
        <source>Backfile does not open this: {}</source>
        <translation>لا يفتح Backfile هذا: ⁨{}⁩</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Gone from the site since {}; this copy stays.</source>
        <translation>أُزيل من الموقع منذ {}؛ وهذه النسخة باقية.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>The article has no part of this name: {}</source>
        <translation>ليس في المقال جزء بهذا الاسم: ⁨{}⁩</translation>
    </message>
    <message>
        <source>The article has no pictures.</source>
        <translation>لا صور في المقال.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>ملفها مفقود</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>لم تُجلب بعد</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>لم تُخزَّن</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>صورة</translation>
    </message>
</context>
<context>
    <name>ReadingOnly</name>
    <message>
        <source>Esc brings the list back.</source>
        <translation>اضغط Esc لإعادة القائمة.</translation>
    </message>
</context>
<context>
    <name>ReadingWindow</name>
    <message>
        <source>This was the last hit.</source>
        <translation>كانت هذه آخر نتيجة.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A web page came in its place.</source>
        <translation>جاءت صفحة ويب مكانه.</translation>
    </message>
    <message>
        <source>It does not end.</source>
        <translation>لا نهاية له.</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>ليس موجودًا هناك.</translation>
    </message>
    <message>
        <source>It lies in a private network: not fetched.</source>
        <translation>يقع في شبكة خاصة، فلم يُجلب.</translation>
    </message>
    <message>
        <source>Its address is none of the web.</source>
        <translation>عنوانه ليس من عناوين الويب.</translation>
    </message>
    <message>
        <source>Its address is none.</source>
        <translation>عنوانه ليس عنوانًا صحيحًا.</translation>
    </message>
    <message>
        <source>Its address leads in a circle.</source>
        <translation>عنوانه يدور في حلقة.</translation>
    </message>
    <message>
        <source>Larger than the limit.</source>
        <translation>أكبر من الحد.</translation>
    </message>
    <message>
        <source>Larger than {}.</source>
        <translation>أكبر من ⁨{}⁩.</translation>
    </message>
    <message>
        <source>Left out by your choice.</source>
        <translation>استُبعد باختيارك.</translation>
    </message>
    <message>
        <source>Only members may see it.</source>
        <translation>لا يراه إلا الأعضاء.</translation>
    </message>
    <message>
        <source>Something else came in its place.</source>
        <translation>جاء شيء آخر مكانه.</translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation>تعذرت قراءة الرد.</translation>
    </message>
    <message>
        <source>The answer was cut off.</source>
        <translation>انقطع الرد قبل تمامه.</translation>
    </message>
    <message>
        <source>The certificate is not trusted.</source>
        <translation>الشهادة غير موثوقة.</translation>
    </message>
    <message>
        <source>The drawing carries a program: not kept.</source>
        <translation>في الرسم برنامج، فلم يُحفظ.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>الملف تالف.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>يتعذر الوصول إلى الخادم.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>لم يرد الخادم في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>اسم الخادم غير معروف.</translation>
    </message>
    <message>
        <source>The site asked for a pause.</source>
        <translation>طلب الموقع التمهّل.</translation>
    </message>
    <message>
        <source>The site failed ({}).</source>
        <translation>أخفق الموقع (⁨{}⁩).</translation>
    </message>
    <message>
        <source>The site refused it ({}).</source>
        <translation>رفضه الموقع (⁨{}⁩).</translation>
    </message>
    <message>
        <source>Too large to be opened safely.</source>
        <translation>أكبر من أن يُفتح بأمان.</translation>
    </message>
    <message>
        <source>Turning it into text broke down.</source>
        <translation>أخفق تحويله إلى نص.</translation>
    </message>
    <message>
        <source>Withheld for legal reasons.</source>
        <translation>محجوب لأسباب قانونية.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No other library yet</source>
        <translation>لا مكتبة أخرى بعد</translation>
    </message>
    <message>
        <source>Recent &amp;libraries</source>
        <translation>المكتبات الأخي&amp;رة</translation>
    </message>
    <message>
        <source>{} (not there)</source>
        <translation>{} (ليست هناك)</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>&amp;Add a site…</source>
        <translation>إ&amp;ضافة موقع…</translation>
    </message>
    <message>
        <source>&amp;Make it anew</source>
        <translation>إ&amp;نشاؤه من جديد</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>فتح الم&amp;جلد</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>إعادة ال&amp;محاولة</translation>
    </message>
    <message>
        <source>It is made from the stored articles; nothing is fetched and none of them changes.</source>
        <translation>يُنشأ من المقالات المخزَّنة؛ لا يُجلب شيء ولا يتغير أي منها.</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>تسجيل ال&amp;دخول…</translation>
    </message>
    <message>
        <source>What is not &amp;stored…</source>
        <translation>ما لم يُ&amp;خزَّن…</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>أُزيل</translation>
    </message>
</context>
<context>
    <name>SavedDesk</name>
    <message>
        <source>Its name among the places:</source>
        <translation>اسمه بين الأماكن:</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>إعادة تسمية البحث</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>حفظ هذا البحث</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Not saved: {}</source>
        <translation>لم يُحفظ: ⁨{}⁩</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>حُفظ باسم ⁨{}⁩</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln articles</source>
        <translation>
            <numerusform>لا مقالات للبحث فيها</numerusform>
            <numerusform>البحث في مقال واحد</numerusform>
            <numerusform>البحث في مقالين</numerusform>
            <numerusform>البحث في %Ln مقالات</numerusform>
            <numerusform>البحث في %Ln مقالًا</numerusform>
            <numerusform>البحث في %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <source>Search must wait: its index is damaged. The list shows every article.</source>
        <translation>البحث متوقف لأن فهرسه تالف. تعرض القائمة كل المقالات.</translation>
    </message>
    <message>
        <source>did you mean {}?</source>
        <translation>هل تقصد {}؟</translation>
    </message>
    <message>
        <source>read as: {}</source>
        <translation>فُهم هكذا: ⁨{}⁩</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Completions and recent searches</source>
        <translation>التكملات وعمليات البحث السابقة</translation>
    </message>
    <message>
        <source>Forget a recent search</source>
        <translation>نسيان بحث سابق</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>في المقال</translation>
    </message>
    <message>
        <source>In the command palette</source>
        <translation>في لوحة الأوامر</translation>
    </message>
    <message>
        <source>In the search box</source>
        <translation>في مربع البحث</translation>
    </message>
    <message>
        <source>In the tree of places</source>
        <translation>في شجرة الأماكن</translation>
    </message>
    <message>
        <source>Next and previous link</source>
        <translation>الرابط التالي والسابق</translation>
    </message>
    <message>
        <source>On to the list</source>
        <translation>الانتقال إلى القائمة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open an article in a new window</source>
        <translation>فتح مقال في نافذة جديدة</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>فتح الرابط</translation>
    </message>
    <message>
        <source>Open the link in a new window</source>
        <translation>فتح الرابط في نافذة جديدة</translation>
    </message>
    <message>
        <source>Search, and go to the list</source>
        <translation>البحث والانتقال إلى القائمة</translation>
    </message>
    <message>
        <source>Take the first completion</source>
        <translation>قبول التكملة الأولى</translation>
    </message>
    <message>
        <source>To the beginning, to the end</source>
        <translation>إلى البداية، إلى النهاية</translation>
    </message>
    <message>
        <source>Unfold and fold</source>
        <translation>البسط والطي</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Find an action or a key</source>
        <translation>ابحث عن أمر أو مفتاح</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>SuggestionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Forget all recent searches</source>
        <translation>نسيان كل عمليات البحث السابقة</translation>
    </message>
    <message>
        <source>author</source>
        <translation>كاتب</translation>
    </message>
    <message>
        <source>category</source>
        <translation>تصنيف</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>بحث سابق</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>word</source>
        <translation>كلمة</translation>
    </message>
</context>
<context>
    <name>SyncDesk</name>
    <message>
        <source>Backfile syncs only when you ask for it.</source>
        <translation>لا يزامن Backfile إلا حين تطلب ذلك.</translation>
    </message>
    <message>
        <source>Next sync by itself: {}</source>
        <translation>المزامنة التلقائية القادمة: {}</translation>
    </message>
    <message>
        <source>Not all synced on {}: {}</source>
        <translation>لم تكتمل المزامنة في ⁨{}⁩: ⁨{}⁩</translation>
    </message>
    <message>
        <source>Not synced</source>
        <translation>لم تتم المزامنة</translation>
    </message>
    <message>
        <source>The next sync by itself begins when the network allows it.</source>
        <translation>تبدأ المزامنة التلقائية القادمة حين تسمح الشبكة.</translation>
    </message>
</context>
<context>
    <name>SyncDetails</name>
    <message numerus="yes">
        <source>%Ln things could not be had; each is tried again.</source>
        <translation>
            <numerusform>جُلب كل شيء.</numerusform>
            <numerusform>تعذر جلب عنصر واحد، وسيُعاد طلبه.</numerusform>
            <numerusform>تعذر جلب عنصرين، وسيُعاد طلبهما.</numerusform>
            <numerusform>تعذر جلب %Ln عناصر، وسيُعاد طلب كل منها.</numerusform>
            <numerusform>تعذر جلب %Ln عنصرًا، وسيُعاد طلب كل منها.</numerusform>
            <numerusform>تعذر جلب %Ln عنصر، وسيُعاد طلب كل منها.</numerusform>
        </translation>
    </message>
    <message>
        <source>About this site</source>
        <translation>عن هذا الموقع</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>تمّت.</translation>
    </message>
    <message>
        <source>Lists each thing that is not stored, and why</source>
        <translation>يسرد كل ما لم يُخزَّن وسبب ذلك</translation>
    </message>
    <message>
        <source>No sync has run since Backfile was started.</source>
        <translation>لم تجرِ أي مزامنة منذ تشغيل Backfile.</translation>
    </message>
    <message>
        <source>Sites of the sync</source>
        <translation>مواقع المزامنة</translation>
    </message>
    <message>
        <source>Stopped. Everything fetched so far is kept.</source>
        <translation>أُوقفت. كل ما جُلب حتى الآن محفوظ.</translation>
    </message>
    <message>
        <source>Sync details</source>
        <translation>تفاصيل المزامنة</translation>
    </message>
    <message>
        <source>What is not &amp;stored…</source>
        <translation>ما لم يُ&amp;خزَّن…</translation>
    </message>
    <message>
        <source>Why things failed</source>
        <translation>أسباب الإخفاق</translation>
    </message>
</context>
<context>
    <name>SyncModel</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمّت</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>أخفق</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>استُلم</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقفت</translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation>{}/ث</translation>
    </message>
</context>
<context>
    <name>SyncStatusPane</name>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>articles</comment>
        <translation>
            <numerusform>لا تغييرات</numerusform>
            <numerusform>مقال متغيّر واحد</numerusform>
            <numerusform>مقالان متغيّران</numerusform>
            <numerusform>%Ln مقالات متغيّرة</numerusform>
            <numerusform>%Ln مقالًا متغيّرًا</numerusform>
            <numerusform>%Ln مقال متغيّر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <comment>articles</comment>
        <translation>
            <numerusform>لم يُزَل شيء</numerusform>
            <numerusform>مقال مُزال واحد</numerusform>
            <numerusform>مقالان مُزالان</numerusform>
            <numerusform>%Ln مقالات مُزالة</numerusform>
            <numerusform>%Ln مقالًا مُزالًا</numerusform>
            <numerusform>%Ln مقال مُزال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>articles</comment>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>مقال جديد واحد</numerusform>
            <numerusform>مقالان جديدان</numerusform>
            <numerusform>%Ln مقالات جديدة</numerusform>
            <numerusform>%Ln مقالًا جديدًا</numerusform>
            <numerusform>%Ln مقال جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not stored</source>
        <translation>
            <numerusform>كل شيء مخزَّن</numerusform>
            <numerusform>عنصر واحد لم يُخزَّن</numerusform>
            <numerusform>عنصران لم يُخزَّنا</numerusform>
            <numerusform>%Ln عناصر لم تُخزَّن</numerusform>
            <numerusform>%Ln عنصرًا لم يُخزَّن</numerusform>
            <numerusform>%Ln عنصر لم يُخزَّن</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>تفاصيل</translation>
    </message>
    <message>
        <source>Details of the sync</source>
        <translation>تفاصيل المزامنة</translation>
    </message>
    <message>
        <source>Goes on with the sync</source>
        <translation>يتابع المزامنة</translation>
    </message>
    <message>
        <source>Holds the sync; what is under way is finished first</source>
        <translation>يوقف المزامنة مؤقتًا بعد إتمام ما هو جارٍ</translation>
    </message>
    <message>
        <source>Nothing could be fetched; what is stored stays readable.</source>
        <translation>تعذر جلب أي شيء؛ ويبقى المخزَّن مقروءًا.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>موقوفة مؤقتًا</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>تقدّم المزامنة</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Shows what is not stored, and why</source>
        <translation>يعرض ما لم يُخزَّن وسبب ذلك</translation>
    </message>
    <message>
        <source>Shows what the sync does, site by site</source>
        <translation>يعرض ما تفعله المزامنة موقعًا موقعًا</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>جارٍ البدء…</translation>
    </message>
    <message>
        <source>Stopped. Everything fetched so far is kept.</source>
        <translation>أُوقفت. كل ما جُلب حتى الآن محفوظ.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Stops the sync; everything fetched so far is kept</source>
        <translation>يوقف المزامنة؛ ويبقى كل ما جُلب حتى الآن</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>مزامنة</translation>
    </message>
</context>
<context>
    <name>SyncTeller</name>
    <message>
        <source>New articles: {}; changed: {}</source>
        <translation>مقالات جديدة: {}؛ متغيّرة: {}</translation>
    </message>
    <message>
        <source>Not everything could be fetched; the window says why.</source>
        <translation>تعذر جلب كل شيء؛ وتجد السبب في النافذة.</translation>
    </message>
    <message>
        <source>The sync has ended</source>
        <translation>انتهت المزامنة</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Checking what is gone</source>
        <translation>التحقق مما أُزيل</translation>
    </message>
    <message>
        <source>Checking what is gone: {} of {}</source>
        <translation>التحقق مما أُزيل: {} من {}</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Comments {} of {}</source>
        <translation>التعليقات: {} من {}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمّت</translation>
    </message>
    <message>
        <source>Fetching articles</source>
        <translation>جلب المقالات</translation>
    </message>
    <message>
        <source>Fetching comments</source>
        <translation>جلب التعليقات</translation>
    </message>
    <message>
        <source>Fetching pictures; the texts are all here</source>
        <translation>جلب الصور؛ النصوص كلها هنا</translation>
    </message>
    <message>
        <source>List of articles</source>
        <translation>قائمة المقالات</translation>
    </message>
    <message>
        <source>List of articles: {} of {}</source>
        <translation>قائمة المقالات: {} من {}</translation>
    </message>
    <message>
        <source>Looking for it</source>
        <translation>البحث عنه</translation>
    </message>
    <message>
        <source>Looking for the site</source>
        <translation>البحث عن الموقع</translation>
    </message>
    <message>
        <source>Made searchable: {} of {}</source>
        <translation>صار قابلًا للبحث: {} من {}</translation>
    </message>
    <message>
        <source>Making the texts searchable</source>
        <translation>جعل النصوص قابلة للبحث</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Pictures {} of {}; the texts are all here</source>
        <translation>الصور: {} من {}؛ النصوص كلها هنا</translation>
    </message>
    <message>
        <source>Reading the list of articles</source>
        <translation>قراءة قائمة المقالات</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>What is gone</source>
        <translation>ما أُزيل</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>تبقّت بضع ثوانٍ</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>تبقّت دقيقة تقريبًا</translation>
    </message>
    <message>
        <source>about an hour left</source>
        <translation>تبقّت ساعة تقريبًا</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} في الثانية</translation>
    </message>
    <message>
        <source>{} of {} articles</source>
        <translation>المقالات: {} من {}</translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>لا أعمدة</numerusform>
            <numerusform>عمود واحد</numerusform>
            <numerusform>عمودان</numerusform>
            <numerusform>%Ln أعمدة</numerusform>
            <numerusform>%Ln عمودًا</numerusform>
            <numerusform>%Ln عمود</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفّان</numerusform>
            <numerusform>%Ln صفوف</numerusform>
            <numerusform>%Ln صفًا</numerusform>
            <numerusform>%Ln صف</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>&amp;حفظ بصيغة CSV…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copies the chosen cells, or all of them</source>
        <translation>ينسخ الخلايا المحددة، أو كلها</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>حفظ الجدول</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
</context>
<context>
    <name>WhyEmpty</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Drag articles from a list onto its name, or use their menu.</source>
        <translation>اسحب مقالات من قائمة إلى اسمها، أو استعمل القائمة المنبثقة للمقالات.</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>قُرئ كل شيء</translation>
    </message>
    <message>
        <source>Looked in the whole library.</source>
        <translation>جرى البحث في المكتبة كلها.</translation>
    </message>
    <message>
        <source>Looked in {} only.</source>
        <translation>جرى البحث في {} فقط.</translation>
    </message>
    <message>
        <source>No article here yet</source>
        <translation>لا مقالات هنا بعد</translation>
    </message>
    <message>
        <source>No star yet</source>
        <translation>لا نجوم بعد</translation>
    </message>
    <message>
        <source>Nothing fits the filters</source>
        <translation>لا شيء يوافق عوامل التصفية</translation>
    </message>
    <message>
        <source>Nothing found for “{}”</source>
        <translation>لا نتائج للبحث عن «{}»</translation>
    </message>
    <message>
        <source>Nothing in this collection yet</source>
        <translation>لا شيء في هذه المجموعة بعد</translation>
    </message>
    <message>
        <source>Nothing is gone</source>
        <translation>لم يُزَل شيء</translation>
    </message>
    <message>
        <source>Only what fits these filters is shown: {}.</source>
        <translation>لا يُعرض إلا ما يوافق عوامل التصفية هذه: {}.</translation>
    </message>
    <message>
        <source>The S key gives one to the article that is open.</source>
        <translation>المفتاح S يضع نجمة على المقال المفتوح.</translation>
    </message>
    <message>
        <source>Whatever its site takes down is kept and shown here.</source>
        <translation>كل ما يزيله موقعه يبقى محفوظًا ويُعرض هنا.</translation>
    </message>
</context>
<context>
    <name>ZoomLabel</name>
    <message>
        <source>Zoom: {}</source>
        <translation>التكبير: {}</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{}٪</translation>
    </message>
</context>
</TS>
