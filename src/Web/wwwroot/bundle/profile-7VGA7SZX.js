import{a as Y}from"./chunk-QYBB6JVT.js";import{a as M,c as Q,g as X,k as _}from"./chunk-NVICS6IA.js";import{a as H,b as q,c as K,d as R,f as b,g as j,h as G,j as J}from"./chunk-GTTIVD3Z.js";import"./chunk-TKLDYCK7.js";import{$ as v,A as o,D as g,E as I,I as u,L as d,M as S,N as z,U as T,V as U,W as f,X as E,Y as L,ba as D,c as $,d as h,da as O,ea as F,g as C,ia as x,ja as w,m as t,p as N,r as A,ra as P,sa as V,t as m,u as B,ua as W}from"./chunk-ZSA46KT4.js";var ee=["inApp","push","email"];function Z({user:e,onClose:l}){let n=N.value.notificationPreferences?.people?.find(s=>s.userId===e.id),[p,r]=$({}),c=s=>p[s]??n?.[s]??!0,i=(s,a)=>{r(k=>({...k,[s]:a})),Y(`person:${e.id}.${s}`,async()=>{try{await m("updateNotificationPreferences",{body:{people:[{userId:e.id,[s]:a}]}}),O(o("settings.saved"))}catch(k){r(y=>y[s]===a?{...y,[s]:void 0}:y),D(L(k))}})};return t`
    <${v} title=${o("people.notify_title",{name:e.displayName})} class="small" onClose=${l}>
      <p class="soft">${o("people.notify_hint")}</p>
      ${ee.map(s=>t`
        <${T} key=${s} label=${o(`notify.${s}`)} checked=${c("inApp")&&c(s)}
          disabled=${s!=="inApp"&&!c("inApp")} onChange=${a=>i(s,a)} />`)}
    </${v}>`}function oe({params:e}){let l=_("profile",()=>({profile:null})),[n,p]=$(l.profile),[r,c]=$(null),i=()=>{c(null),m("getProfileByUsername",{path:{username:e.username}}).then(a=>{a.relationship&&R(a.id,a.relationship),l.profile=a,p(a)},c)};h(i,[e.username]),h(()=>B("relationship_changed",a=>a.userId===l.profile?.id&&i()),[]);let s=n?.displayName||`@${e.username}`;return t`
    <${M} title=${s} backTo="/" />
    ${r?.status===404?t`<${f} icon="user-x" text=${o("people.not_found")} />`:r&&!n?t`<${E} error=${r} retry=${i} />`:n?t`<${te} profile=${P(n)?{...n,...A.value}:n} />`:t`<${U} rows="3" />`}`}function te({profile:e}){let l=K(e.id).value,n=P(e),p=e.isPrivate&&!n&&!l?.following,r=`/@${e.username}`,c=[...e.id].reduce((i,s)=>(i*31+s.charCodeAt(0))%360,7);return t`
    <div class="cover" style=${{"--hue":String(c)}}>
      ${e.cover&&t`<img src=${e.cover.large??e.cover.medium} alt="" />`}</div>
    <section class="profile">
      <div class="profile-top"><${S} user=${e} size="96" />
        <div class="profile-actions">
          ${n?t`<${d} href="/settings/profile" icon="pencil">${o("people.edit")}</${d}>`:t`<${G} user=${e} /><${d} href="/messages/new/@${e.username}" icon="message-circle">${o("chat.write_to")}</${d}><${ne} profile=${e} relationship=${l} />`}
        </div></div>
      <h2 class="profile-name"><${z} user=${e} />
        ${e.isPrivate&&t`<span title=${o("people.private")}><${u} name="lock" size="18" /><span class="hidden">${o("people.private")}</span></span>`}</h2>
      <p class="soft"><bdi>@${e.username}</bdi>${l?.followedBy&&t` <span class="chip-note">${o("people.follows_you")}</span>`}</p>
      ${e.bio&&t`<p class="pre" dir="auto"><${H} text=${e.bio} /></p>`}
      <ul class="facts soft">
        ${e.location&&t`<li><${u} name="map-pin" size="16" /><bdi>${e.location}</bdi></li>`}
        ${e.website&&t`<li><${q} href=${e.website} /></li>`}
        <li><${u} name="calendar" size="16" /><span>${o("people.since",{date:I(e.createdAt,{month:"long",year:"numeric"})})}</span></li>
      </ul>
      <p class="profile-counts">
        <a href="${r}/following"><b>${g(e.following??0)}</b> <span class="soft">${o("people.n_following",{n:e.following??0})}</span></a>
        <a href="${r}/followers"><b>${g(e.followers??0)}</b> <span class="soft">${o("people.n_followers",{n:e.followers??0})}</span></a>
      </p>
    </section>
    ${l?.blocked?t`<${f} icon="ban" text=${o("people.you_blocked")} />`:p?t`<${f} icon="lock" text=${o("people.is_private")} />`:t`<${se} key=${`${p}`} profile=${e} mine=${n} />`}`}function se({profile:e,mine:l}){let n=i=>({id:w(i),reasons:[]}),p=_("posts",()=>V(i=>m("listPostsOfUser",{path:{userId:e.id},query:{cursor:i}}),{read:n})),[r,c]=$([]);return h(()=>{m("listPins",{path:{userId:e.id}}).then(s=>c(s.map(a=>w(a))),()=>{});let i={gone:s=>p.remove(s),posted:s=>{l&&p.put({id:s,reasons:[]})}};return x.add(i),()=>{x.delete(i)}},[p]),t`
    ${r.length>0&&t`<section class="pins"><h2 class="section-title"><${u} name="pin" size="16" />${o("people.pins")}</h2>
      ${r.map(i=>t`<${Q} key=${i} id=${i} />`)}</section>`}
    <h2 class="section-title">${o("people.posts")}</h2>
    <${X} list=${p} label=${o("people.posts")} />
    ${W(p)&&t`<${f} icon="file-text" text=${o(l?"people.no_posts_yours":"people.no_posts")} />`}`}function ne({profile:e,relationship:l}){let n=l??{},[p,r]=$(!1),c=C(()=>[{icon:"link",text:o("post.copy"),onClick:()=>J(`/@${e.username}`)},n.followedBy&&{icon:"user-x",text:o("people.remove_follower"),onClick:()=>b(e.id,"removeFollower",{followedBy:!1})},!n.blocked&&{icon:"bell",text:o("people.notify"),onClick:()=>r(!0)},{icon:"volume-x",text:o(n.muted?"people.unmute":"people.mute"),onClick:()=>b(e.id,n.muted?"unmuteUser":"muteUser",{muted:!n.muted})},n.blocked?{icon:"ban",text:o("people.unblock"),onClick:()=>b(e.id,"unblockUser",{blocked:!1})}:{icon:"ban",text:o("people.block"),danger:!0,onClick:()=>j(e)}],[e,l]);return t`<${F} label=${o("act.more")} items=${c} />
    ${p&&t`<${Z} user=${e} onClose=${()=>r(!1)} />`}`}export{oe as default};
