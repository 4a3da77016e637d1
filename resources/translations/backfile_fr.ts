<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln min read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>articles</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About Backfile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps WordPress sites on this computer: searchable, readable and citable with no network. Free software under the MIT licence; fonts by the Noto project under the SIL Open Font License.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Backfile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Best match first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Into the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark all in the list as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outline and links…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause the sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sync all sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd to a collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;omfortable rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;all in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;ear the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;title and link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ilter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full scree&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last &amp;changed first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at &amp;pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest &amp;first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;laces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous h&amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this searc&amp;h…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll, then ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync &amp;details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take th&amp;e marks back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usu&amp;al size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not s&amp;tored…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddSiteDialog</name>
    <message>
        <source>&amp;Largest file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Videos, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password is sent over https only, and this address begins with http.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add and sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Pass&amp;word:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;pictures and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers&apos; &amp;comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the site keeps for members. Make an Application Password in WordPress under Users, Profile; the usual password does not do. It is kept in the system&apos;s keyring, and sent to this site only, and over https only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of a WordPress site, of one of its pages, or of its language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These four hold for every site; the preferences have them, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign in, give both a user name and an Application Password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleBrowser</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleFinder</name>
    <message>
        <source>On from the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On from the end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleListPane</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleWindow</name>
    <message>
        <source>This was the last hit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockButton</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the table in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipStrip</name>
    <message numerus="yes">
        <source>%Ln more filters are active</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseNameDialog</name>
    <message>
        <source>Part of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clearable</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollectionsDesk</name>
    <message numerus="yes">
        <source>%Ln articles added to {}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles taken out of {}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to a &amp;collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the collection “{}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its articles stay in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name among the places:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A feed holds posts only, which were not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall may be in the way; try again later or from another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall or a browser check is in the way. Ask the site&apos;s owner to let Backfile read /wp-json/, or try later or from another network; its feed may still be readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall or a browser check may be in the way; try later or from elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A security plugin closes /wp-json/wp/v2/users; ask the site&apos;s owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Backfile is writing to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Backfile is writing to {} ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is making the index anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the site&apos;s owner to allow /wp-json/wp/v2; its feed may still be readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the site&apos;s owner to allow Application Passwords; security plugins switch them off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backfile mirrors WordPress sites; try the address of one of its pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot use the database {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check name and password. If they are right, the web server keeps the Authorization header from WordPress (usual with CGI); its owner can pass it on with `SetEnvIf Authorization`. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder may be written to and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the network; what is already mirrored stays readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name, and use an Application Password of the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder or one that Backfile made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the XML file that WordPress made under Tools, Export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other Backfile, or wait until its sync has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to a place that can be written to and verify the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again from WordPress; a cut-off download is the usual reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and run the command again; it goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the address of a website, such as https://example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the password again at the next sync, or unlock the system&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest Backfile; this version left the library untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged or of another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be switched off; ask the site&apos;s owner. Its feed may still be readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been made to harm; it was not read any further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the import, as visitors never see it: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No WordPress REST API was found at {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No feed was found at {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password is kept for {}; the site is asked as a visitor does. Give it again with --user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No safe connection to {} could be agreed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One item of the file is larger than any article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords are sent over https only. Add the site with https:// if it has that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup, or mirror the sites into another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the named file from a backup, or run `backfile rebuild`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `backfile reindex`; the index is made from the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `backfile sync`; it writes the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the sync again later; it goes on from where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with a user of the site and an Application Password (--user).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Markdown file of {} is missing: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The REST API at {} is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive holds {} XML files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article has no version {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is no longer in this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article {} has not been converted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue is missing: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {} could not be verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comments could not be had: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed could not be read to its end; the next sync tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed gives only a summary of {} of {} articles; their full texts are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed has no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file system of {} cannot lock files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s elements lie too deep within each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {} holds other things and is not a library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index in {} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index in {} must be made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no site {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in {} has an older format and cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in {} has format {}; this Backfile knows {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of type {} could not be read completely ({}); nothing was marked as gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {} is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy on the way to {} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index has version {}, not {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site answers as if nobody had signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site changed while it was listed; run the sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site does not accept this name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site does not accept this password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site does not let anybody ask who is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site fails at listing {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site gives no usable answer to a sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site has Application Passwords switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site has no Application Passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site is being worked on; run the sync again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site is in trouble; run the sync again later, it goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site keeps asking to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site keeps its REST API closed; ask its owner to allow /wp-json/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site knows no such user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site lists none of its types to visitors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site may speak only outdated TLS, or something in between interferes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site names {} as its REST API, but no usable answer comes from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site refuses {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site shows its content to members only: sign in with --user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site shows none of the types {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site shows this to members only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site was imported from a file; `sync` with its URL asks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site was not signed in to: its address is plain http.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s REST API is closed, so its feed was read. A feed holds posts only: pages and other types, comments, and which categories are tags are not in it, and an edit of an older post shows only in a full sync; what the site deletes stays unnoticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s certificate is not trusted. Name your authority with --ca-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s robots.txt asks robots to keep out of its API. A copy for yourself is yours to decide about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keyring refuses, so the password is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web server asks for a name and password before it shows {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker process ended unexpectedly, twice at the same work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Backfile library in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article {} in this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article {}: the library is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the server&apos;s own lock, not WordPress&apos;s; ask the site&apos;s owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring, so the password is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and import them in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an Application Password, made on the site under Users &gt; Profile; the password of the login page is not accepted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`backfile list` shows the articles and their ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`backfile sites` shows the sites of the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} answers too slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} answers with a web page where data was due ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} answers with a web page where data was due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} answers with an error (HTTP {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} articles in a row could not be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} articles of type {} are missing from the site&apos;s list at once; that is suspicious, so none was marked as gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} asked to wait {} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} asks to wait {} seconds (HTTP {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} broke off in the middle of an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} defines or fetches entities at line {}; WordPress never does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not answer as a web server does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not say which site it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} gives no usable answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} gives no usable feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has format {}; this Backfile knows up to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds no authorities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is an address of a private network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged at line {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is made with WordPress, but its REST API is nowhere to be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a WordPress export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a plain address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not an address of the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not an address that can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not readable as a library&apos;s description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not the address of a website.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} items were left out: their ids belong to other articles of this site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} may not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} refuses to answer (HTTP {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} sends an answer that cannot be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} sends an answer that unpacks without end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} sends headers without end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} shows a maintenance page (HTTP {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} shows its content to members only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} stands in the way to {} (HTTP {}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a bug in Backfile. Your library is not harmed. Please report it with the lines below; you can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateGroups</name>
    <message>
        <source>Earlier or undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy, HH:mm t</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Clear the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: remove this filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Clear the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to choose from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals, accents, harakat and forms of hamza count; else they do not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartPane</name>
    <message>
        <source>Add a site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backfile mirrors WordPress sites: every article and every picture, to be read, searched and cited with no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a site on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message numerus="yes">
        <source>Made searchable: %Ln articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Making the texts searchable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index was not made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitBar</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hits of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the marks away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the marks away (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageDesk</name>
    <message>
        <source>At the next &amp;start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it anew &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync that runs is stopped; everything fetched so far is kept, and the next sync goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window has to be opened anew to change its language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you read and what the list shows stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message numerus="yes">
        <source>%Ln not stored</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that the site offers is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the site again for everything that is not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the chosen lines, or all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by title, address or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No site yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is not stored fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored, and what is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next try: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site was clear about it; it is asked again seldom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the next sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerSummary</name>
    <message>
        <source>, {} left out by your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync: {}. Last comparison of everything: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures or files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and files: {} of {} stored, {} missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site itself says {}; it also counts what visitors may not see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryBrowser</name>
    <message>
        <source>Choose an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lightbox</name>
    <message>
        <source>All of it (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture&apos;s file (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture&apos;s file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message numerus="yes">
        <source>%Ln articles chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles marked as read; Ctrl+Z takes it back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles marked as unread; Ctrl+Z takes it back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles no longer starred; Ctrl+Z takes it back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles starred; Ctrl+Z takes it back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take out of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;title and link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;titles and links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Mark all %Ln articles of the library as read?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all &amp;above as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all &amp;below as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on the w&amp;eb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the &amp;star away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks are as before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPill</name>
    <message numerus="yes">
        <source>%Ln new articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the top of the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No site yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationPane</name>
    <message>
        <source>&amp;Forget this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sync this site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is not stored…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationTreeModel</name>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineDialog</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PalettePopup</name>
    <message>
        <source>Actions, places and articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source> characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset to the usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A longer pause is kinder to a small server, and slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notification of the system, after more than a minute and while you look at something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also on metered connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between paragraphs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column width:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font of articles:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface text size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Justify text that runs from left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line spacing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only while Backfile is open, never while offline; what fails is told quietly and tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause between requests:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers&apos; comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sans-serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when a long sync has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as a phone&apos;s hotspot, where the system says so. The Sync button always syncs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync by itself:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is opened anew in it. Dates and numbers follow the language and the region of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is larger stays on the site; the list of what is not stored counts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When Backfile starts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Ask the site again for what it did not give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backfile asks the site again for what it did not give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backfile does not open this: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone from the site since {}; this copy stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article has no part of this name: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article has no pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingOnly</name>
    <message>
        <source>Esc brings the list back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A web page came in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in a private network: not fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address is none of the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address leads in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out by your choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only members may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else came in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing carries a program: not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site asked for a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site failed ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site refused it ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large to be opened safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning it into text broke down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld for legal reasons.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>&amp;Add a site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made from the stored articles; nothing is fetched and none of them changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not &amp;stored…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone from the site</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedDesk</name>
    <message>
        <source>Its name among the places:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Not saved: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search must wait: its index is damaged. The list shows every article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean {}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read as: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions and recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a recent search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the search box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tree of places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an article in a new window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the link in a new window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, and go to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the first completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the beginning, to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold and fold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Find an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Forget all recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncDesk</name>
    <message>
        <source>Backfile syncs only when you ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sync by itself: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all synced on {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next sync by itself begins when the network allows it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncDetails</name>
    <message numerus="yes">
        <source>%Ln things could not be had; each is tried again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About this site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists each thing that is not stored, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sync has run since Backfile was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites of the sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Everything fetched so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not &amp;stored…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why things failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncModel</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncStatusPane</name>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>articles</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <comment>articles</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>articles</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not stored</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on with the sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the sync; what is under way is finished first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be fetched; what is stored stays readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what is not stored, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the sync does, site by site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Everything fetched so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the sync; everything fetched so far is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncTeller</name>
    <message>
        <source>New articles: {}; changed: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be fetched; the window says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync has ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking what is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking what is gone: {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching pictures; the texts are all here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of articles: {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made searchable: {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the texts searchable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures {} of {}; the texts are all here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about an hour left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the chosen cells, or all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyEmpty</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag articles from a list onto its name, or use their menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked in the whole library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked in {} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No star yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this collection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what fits these filters is shown: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The S key gives one to the article that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever its site takes down is kept and shown here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoomLabel</name>
    <message>
        <source>Zoom: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
