(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,adapt,catchx,ldglobal,mktuple,match,curexc,popexc,reraise}=R,K0=K[0],K1=K[1],g_f=G.cell("f"),g_KeyError=G.cell("KeyError"),g_OSError=G.cell("OSError"),g_g=G.cell("g");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a){let q,r,t0,t1,t2,t3,v_e,F=null;X0:{
if(enter()===S)return abn(K1,0,F,null,h,v_a,v_e);B1:{B2:{
t0=(v_a!==null&&v_a.argc===0?v_a:adapt(v_a,0)).js(0);if(t0===S){if((F=abh(K1,1,F,null,h,v_a,v_e))===null)return S;break B2;}typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);r=2;break X0;}t0=catchx();B3:{B4:{
t1=((q=g_KeyError.v)!==undefined||(q=g_KeyError.b.v)!==undefined?q:ldglobal(g_KeyError));if(t1===S){if((F=abh(K1,2,F,null,h,v_a,v_e,t0))===null)return S;break B3;}typeof t1==="object"&&t1!==null&&t1.rc++;
t2=((q=g_OSError.v)!==undefined||(q=g_OSError.b.v)!==undefined?q:ldglobal(g_OSError));if(t2===S){if((F=abh(K1,3,F,null,h,v_a,v_e,t0,t1))===null)return S;break B3;}typeof t2==="object"&&t2!==null&&t2.rc++;t3=mktuple([t1,t2]);
t2=match(t3);if(t2===S){if((F=abh(K1,4,F,null,h,v_a,v_e,t0,t3))===null)return S;break B3;}typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);if(!t2){break B4;}t2=curexc();q=v_e;v_e=t2;typeof v_e==="object"&&v_e!==null&&v_e.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);B5:{
t2=((q=g_g.v)!==undefined?q:ldglobal(g_g));if(t2===S){if((F=abh(K1,5,F,null,h,v_a,v_e,t0))===null)return S;break B5;}typeof t2==="object"&&t2!==null&&t2.rc++;
t3=(t2!==null&&t2.argc===1?t2:adapt(t2,1)).js(0,v_e);if(t3===S){if((F=abh(K1,6,F,null,h,v_a,v_e,t0,t2))===null)return S;break B5;}typeof t2==="object"&&t2!==null&&--t2.rc===0&&drop(t2,t3);typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);popexc(t0);q=v_e;v_e=undefined;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);break B1;}q=v_e;v_e=undefined;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
{if((F=unwh(K1,7,F,null,h,v_a,v_e,t0))===null)return S;break B3;}}B6:{
q=reraise();if(q===S){if((F=abh(K1,8,F,null,h,v_a,v_e,t0))===null)return S;break B3;}popexc(t0);break B1;}
q=reraise();if(q===S){if((F=abh(K1,9,F,null,h,v_a,v_e,t0))===null)return S;break B3;}}popexc(t0);
return unw(K1,10,F,null,h,v_a,v_e);}r=null;}
if(F!==null){leave(F,K1,[h,v_a,v_e],r);Z.d--;return r;}typeof v_e==="object"&&v_e!==null&&--v_e.rc===0&&drop(v_e,r);if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,adapt,catchx,ldglobal,mktuple,match,curexc,popexc,reraise}=R,K0=K[0],K1=K[1],g_KeyError=G.cell("KeyError"),g_OSError=G.cell("OSError"),g_g=G.cell("g");
return (
function p_f(fr,rv){let q,r,h,v_a,v_e,t0,t1,t2,t3,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];v_e=v[2];q=rv;break;
case 1:h=v[0];v_a=v[1];v_e=v[2];t0=rv;break;
case 2:h=v[0];v_a=v[1];v_e=v[2];t0=v[3];t1=rv;break;
case 3:h=v[0];v_a=v[1];v_e=v[2];t0=v[3];t1=v[4];t2=rv;break;
case 4:h=v[0];v_a=v[1];v_e=v[2];t0=v[3];t3=v[4];t2=rv;break;
case 5:h=v[0];v_a=v[1];v_e=v[2];t0=v[3];t2=rv;break;
case 6:h=v[0];v_a=v[1];v_e=v[2];t0=v[3];t2=v[4];t3=rv;break;
case 8:h=v[0];v_a=v[1];v_e=v[2];t0=v[3];q=rv;break;
case 9:h=v[0];v_a=v[1];v_e=v[2];t0=v[3];q=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_a,v_e);
t0=(v_a!==null&&v_a.argc===0?v_a:adapt(v_a,0)).js(0);case 1:if(t0===S){if((F=abh(K1,1,F,fr,h,v_a,v_e))===null)return S;{pc=11;continue M;}}typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);r=2;{pc=12;continue M;}
case 11:t0=catchx();
t1=((q=g_KeyError.v)!==undefined||(q=g_KeyError.b.v)!==undefined?q:ldglobal(g_KeyError));case 2:if(t1===S){if((F=abh(K1,2,F,fr,h,v_a,v_e,t0))===null)return S;{pc=13;continue M;}}typeof t1==="object"&&t1!==null&&t1.rc++;
t2=((q=g_OSError.v)!==undefined||(q=g_OSError.b.v)!==undefined?q:ldglobal(g_OSError));case 3:if(t2===S){if((F=abh(K1,3,F,fr,h,v_a,v_e,t0,t1))===null)return S;{pc=13;continue M;}}typeof t2==="object"&&t2!==null&&t2.rc++;t3=mktuple([t1,t2]);
t2=match(t3);case 4:if(t2===S){if((F=abh(K1,4,F,fr,h,v_a,v_e,t0,t3))===null)return S;{pc=13;continue M;}}typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);if(!t2){{pc=14;continue M;}}t2=curexc();q=v_e;v_e=t2;typeof v_e==="object"&&v_e!==null&&v_e.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t2=((q=g_g.v)!==undefined?q:ldglobal(g_g));case 5:if(t2===S){if((F=abh(K1,5,F,fr,h,v_a,v_e,t0))===null)return S;{pc=15;continue M;}}typeof t2==="object"&&t2!==null&&t2.rc++;
t3=(t2!==null&&t2.argc===1?t2:adapt(t2,1)).js(0,v_e);case 6:if(t3===S){if((F=abh(K1,6,F,fr,h,v_a,v_e,t0,t2))===null)return S;{pc=15;continue M;}}typeof t2==="object"&&t2!==null&&--t2.rc===0&&drop(t2,t3);typeof t3==="object"&&t3!==null&&t3.rc===0&&die(t3);popexc(t0);q=v_e;v_e=undefined;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);{pc=16;continue M;}
case 15:q=v_e;v_e=undefined;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
{if((F=unwh(K1,7,F,fr,h,v_a,v_e,t0))===null)return S;{pc=13;continue M;}}
case 14:
q=reraise();case 8:if(q===S){if((F=abh(K1,8,F,fr,h,v_a,v_e,t0))===null)return S;{pc=13;continue M;}}popexc(t0);{pc=16;continue M;}
case 17:
q=reraise();case 9:if(q===S){if((F=abh(K1,9,F,fr,h,v_a,v_e,t0))===null)return S;{pc=13;continue M;}}
case 13:popexc(t0);
return unw(K1,10,F,fr,h,v_a,v_e);
case 16:r=null;
case 12:
if(F!==null){leave(F,K1,[h,v_a,v_e],r);Z.d--;return r;}typeof v_e==="object"&&v_e!==null&&--v_e.rc===0&&drop(v_e,r);if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}}
);})
